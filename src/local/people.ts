/**
 * The made-up municipality of the local Teams: people, a team with two channels (two projects), one group chat.
 * The playground's format wants exactly five people besides the one who types, and one channel besides General. It has
 * no field for a title, so the role stands in the name. Ids have the shape that real Teams ids have.
 */
export const localTenant = '2ef8a95d-aeb1-48a7-adab-4e6a0186ed75'
const domain = 'tinn.example'

const person = (givenName: string, surname: string, role: string, id: string, aadObjectId: string) => {
  const email = `${givenName}.${surname}@${domain}`.toLowerCase()
  return {
    id,
    name: `${givenName} ${surname} (${role})`,
    userPrincipleName: email,
    aadObjectId,
    givenName,
    surname,
    email,
  }
}

const kari = person(
  'Kari',
  'Nordli',
  'prosjektleder',
  '29:1ThJ3_LccIxGfqf0ZD30l921zq3cxTbvI',
  '867be4e9-0097-4938-8a40-dcbbdb40c21e',
)

const others = [
  person(
    'Ingrid',
    'Haugen',
    'kommunedirektør',
    '29:1815h0v5gFXCF7Ho-LweApzB1ONAZHjdu',
    '53e9ae0b-2381-48b8-891b-6b8c68da61ef',
  ),
  person(
    'Anders',
    'Moen',
    'HR-rådgiver',
    '29:1nmpK_pm3BR-sOLHjhPK0EwL6mUnrP1Kp',
    '9f1f6ab2-f1ad-406a-a182-cc7d1062342f',
  ),
  person(
    'Silje',
    'Bakken',
    'hovedtillitsvalgt',
    '29:1mWIO9IBaG8VY-s_3lwkkpyJStZ50Xbsq',
    'bc623b7b-d6e3-4ab2-8a78-efd29e33f1e2',
  ),
  person(
    'Terje',
    'Lund',
    'hovedverneombud',
    '29:1rpiE-2U4hl39RgNn-LJIxE-Mp84z2gsT',
    '6468235a-5c2f-4660-8513-64eb6f65f1b4',
  ),
  person(
    'Fatima',
    'Ali',
    'avdelingsleder hjemmetjenesten',
    '29:1bnU4krKmuimjpWRgnhZrtK61tbi1x-Bx',
    'ad80fb47-0016-428f-b642-bfb2d4e26530',
  ),
]

/** Who types in the local Teams: also the programme's coordinator there, so that all of it can be tried. */
export const localUser = kari.aadObjectId

/** What the local Teams calls the bot's account. */
export const localAccount = '28:b3dfe7b2-afbd-4ad2-b8c5-74b82ad42506'

export const botName = 'Saman'
export const teamName = 'Tinn kommune'
export const groupChatName = 'Styringsgruppa'
export const secondChannelName = 'Heltidskultur'

/** https://aka.ms/teams-app-test-tool-config/0.1.1/config.schema.json */
export const playgroundConfig = {
  version: '0.1.1',
  tenantId: localTenant,
  bot: { id: localAccount, name: botName },
  currentUser: kari,
  users: others,
  personalChat: { id: 'a:1XbvD_SKR8ihGZduFeRURyd01MWOT2tG9' },
  groupChat: { id: '19:7b7f8f7e0fad6386e5b4d50fb3ce7d50@thread.v2', name: groupChatName },
  team: {
    // Also the id of the channel General.
    id: '19:82fd863537f6fefe30c02f2705f6e745@thread.tacv2',
    name: teamName,
    aadGroupId: '7756e616-16ef-453e-8566-106d7a70ec94',
    channels: [{ id: '19:ef28237fbf1b879cec21ea0b9fa5f65d@thread.tacv2', name: secondChannelName }],
  },
}
