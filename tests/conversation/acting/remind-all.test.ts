import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Programme } from '../../../src/programme/programme.ts'
import type { Question } from '../../../src/programme/questions/question.ts'
import { createProgrammes } from '../../../src/storage/programmes.ts'
import { acts, coordinating, followedProject, personOf, refOf, saved } from '../../support/acting.ts'
import { ingrid, kari, ola, TENANT_ID } from '../../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../../support/bot.ts'
import { hasProgramme, joins } from '../../support/programmes.ts'
import { asked, buttonsOn, findButton, heading, stays, wordsOn } from '../../support/shown.ts'
import { happens, hasPlan } from '../../support/walk.ts'

/** A coordinator reminds all groups that lack something, over HTTP, real storage and a real wire. */

const question: Extract<Question, { intent: 'remind' }> = { intent: 'remind', missing: 'milestones', of: {} }
const [morning, soonAfter, evening, nextDay] = [
  '2026-11-23T09:00:00Z',
  '2026-11-23T09:00:30Z',
  '2026-11-23T19:00:00Z',
  '2026-11-24T08:00:00Z',
]

let bot: TestBot
beforeAll(async () => {
  bot = await startTestBot({ prompts: true })
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(() => {
  bot.now = morning
})

/** Ola coordinates so many projects of which none has a milestone plan. */
async function given(projects = 2) {
  const own = await coordinating(bot, ola)
  const groups: Room[] = []
  for (let n = 0; n < projects; n += 1)
    groups.push(await followedProject(bot, own.programme, `Prosjekt ${'ABCDEFGH'[n]}`))
  const action = { programme: own.programme.id, question } as const
  return { ...own, groups, preview: () => acts(own.me, { do: 'askRemindAll', ...action }) }
}

const words = (me: Speaker) => wordsOn(me.lastCard())
const reminders = (room: Room) =>
  room.messages().filter(({ activity }) => JSON.stringify(activity).includes('Påminnelse fra'))
const results = (chat: Room) =>
  chat.messages().filter(({ activity }) => JSON.stringify(activity).includes('framme hos'))

describe('before a reminder goes out', () => {
  it('it is shown to whom it goes and what it says, and nothing is sent', async () => {
    const { me, preview, groups } = await given()
    await preview()
    expect(heading(me.lastCard())).toBe('Minne 2 grupper om «Milepælsplan»?')
    expect(words(me)).toContain('«Prosjekt A (Steinkjer)» og «Prosjekt B (Steinkjer)»')
    expect(words(me)).toContain('«Milepælsplan har forbedringspotensial.»')
    expect(words(me)).toContain('Den går ut med en gang.')
    await bot.at(soonAfter)
    expect(groups.map((room) => reminders(room).length)).toEqual([0, 0])
  })

  it('those who rest or have ended are counted and left out, and who can’t be reached is named', async () => {
    const { me, preview, programme, groups } = await given(1)
    await followedProject(bot, programme, 'Hviler', [saved('pause', 'pause', '', { until: '2027-01-04' })])
    await followedProject(bot, programme, 'Ferdig', [saved('setup', 'setup', '', { to: '2026-10-31' })])
    const [group] = groups
    const key = { tenant: TENANT_ID, conversation: group?.conversation.id ?? '' }
    await bot.unasked.reach.lost(key, 'removed', bot.now)
    await preview()
    expect(heading(me.lastCard())).toBe('Minne én gruppe om «Milepælsplan»?')
    expect(words(me)).toContain('Disse når jeg ikke nå: «Prosjekt A (Steinkjer)».')
    expect(words(me)).toContain('Ett prosjekt hviler og får ingen påminnelse.')
    expect(words(me)).toContain('Ett prosjekt er avsluttet og får ingen påminnelse.')
  })

  it('in the evening it says when it goes out', async () => {
    const { me, preview } = await given(1)
    bot.now = evening
    await preview()
    expect(words(me)).toContain('Den går ut 24. november 2026 kl. 09.00')
  })

  it('where nobody needs it there is nothing to send', async () => {
    const { me, preview } = await given(0)
    await preview()
    expect(words(me)).toContain('Ingen grupper trenger en påminnelse om «Milepælsplan» nå.')
    expect(findButton(me.lastCard(), { do: 'remindAll' })).toBeUndefined()
  })

  it('is nobody else’s to see, and never another programme’s', async () => {
    const { programme } = await given(1)
    const her = bot.room('personal', [ingrid]).as(ingrid)
    await hasProgramme(bot, [ingrid])
    const answer = await acts(her, { do: 'askRemindAll', programme: programme.id, question })
    expect(answer.sentence).toContain('Bare programmets koordinatorer')
  })
})

describe('a reminder to all', () => {
  it('reaches each group once, in its own words and with the way to what is missing; and the coordinator is told once', async () => {
    const { me, chat, preview, groups } = await given()
    await preview()
    await me.presses({ do: 'remindAll' })
    expect(words(me)).toContain('Påminnelsen går ut til 2 grupper nå.')
    expect(words(me)).toContain('Jeg sier fra her når den er framme.')

    await bot.at(soonAfter)
    await bot.at(nextDay)
    for (const group of groups) {
      expect(reminders(group)).toHaveLength(1)
      const card = group.as(kari).lastCard()
      expect(heading(card)).toBe('Påminnelse fra Ola Hansen')
      expect(wordsOn(card)).toContain('Ola Hansen koordinerer Nærvær i nord.')
      const [button] = buttonsOn(card)
      expect(button && asked(button)).toEqual({ do: 'element', element: 'milestones' })
      // Others look at it too.
      expect(button && stays(button)).toBe(true)
    }
    expect(results(chat)).toHaveLength(1)
    expect(words(me)).toContain('Den er framme hos alle 2 gruppene.')
  })

  it('pressed twice, and looked after by two at once, reaches each once', async () => {
    const { me, chat, preview, groups } = await given()
    await preview()
    const press = me.pressing({ do: 'remindAll' })
    await Promise.all([me.delivers(press), me.delivers(press)])
    await Promise.all([bot.at(soonAfter), bot.at(soonAfter)])
    await me.delivers(press)
    await bot.at('2026-11-23T09:05:00Z')
    expect(groups.map((room) => reminders(room).length)).toEqual([1, 1])
    expect(results(chat)).toHaveLength(1)
  })

  it('leaves in peace who has seen to it since the preview, and says that the number has changed', async () => {
    const { me, preview, groups } = await given()
    await preview()
    const [first] = groups
    const press = me.pressing({ do: 'remindAll' })
    await plansMilestones(first)
    await me.delivers(press)
    expect(words(me)).toContain('Påminnelsen går ut til én gruppe nå.')
    expect(words(me)).toContain('Da du så på kortet, gjaldt det 2. Noe er endret siden.')
    await bot.at(soonAfter)
    expect(groups.map((room) => reminders(room).length)).toEqual([0, 1])
  })

  it('that waits until morning reaches only those who still need it', async () => {
    const { me, preview, groups } = await given()
    bot.now = evening
    await preview()
    await me.presses({ do: 'remindAll' })
    expect(words(me)).toContain('Påminnelsen går ut til 2 grupper 24. november 2026 kl. 09.00.')
    await bot.at('2026-11-23T19:01:00Z')
    expect(groups.map((room) => reminders(room).length)).toEqual([0, 0])
    await plansMilestones(groups[0])

    await bot.at(nextDay)
    await bot.at('2026-11-24T08:01:00Z')
    expect(groups.map((room) => reminders(room).length)).toEqual([0, 1])
    expect(words(me)).toContain('Den er framme hos 1 av 2 grupper.')
    expect(words(me)).toContain('Én trengte den ikke lenger.')
  })

  it('names those whom it did not reach', async () => {
    const { me, preview, groups } = await given()
    await preview()
    await me.presses({ do: 'remindAll' })
    const [first] = groups
    bot.connector.failNext({
      status: 403,
      body: { error: { code: 'BotNotInConversationRoster' } },
      match: ({ path }) => path.includes(first?.conversation.id ?? ''),
    })
    await bot.at(soonAfter)
    await bot.at('2026-11-23T09:02:00Z')
    expect(words(me)).toContain('Den er framme hos 1 av 2 grupper.')
    expect(words(me)).toContain('Jeg nådde ikke «Prosjekt A».')
  })

  it('comes once a day: who has had it is named in the preview, and it goes to the others alone', async () => {
    const { me, preview, programme, groups } = await given()
    await preview()
    await me.presses({ do: 'remindAll' })
    await bot.at(soonAfter)
    bot.now = '2026-11-23T11:00:00Z'
    await preview()
    expect(words(me)).toContain('Det er ingen å sende en påminnelse om «Milepælsplan» til nå.')
    expect(words(me)).toContain(
      'Disse er alt minnet om dette i dag og får ingen ny: «Prosjekt A (Steinkjer)» og «Prosjekt B (Steinkjer)».',
    )
    expect(findButton(me.lastCard(), { do: 'remindAll' })).toBeUndefined()

    const late = await followedProject(bot, programme, 'Prosjekt C')
    await preview()
    expect(heading(me.lastCard())).toBe('Minne én gruppe om «Milepælsplan»?')
    await me.presses({ do: 'remindAll' })
    expect(words(me)).toContain('Påminnelsen går ut til én gruppe nå.')
    await bot.at('2026-11-23T11:01:00Z')
    await bot.at('2026-11-23T11:02:00Z')
    expect([...groups, late].map((room) => reminders(room).length)).toEqual([1, 1, 1])
    expect(words(me)).toContain('Den er framme hos gruppa.')
  })

  it('that waits for the morning is not asked for twice: the next preview says that it is on its way', async () => {
    const { me, preview } = await given(1)
    bot.now = evening
    await preview()
    await me.presses({ do: 'remindAll' })
    await bot.at('2026-11-23T19:00:30Z')
    await preview()
    expect(words(me)).toContain('Disse har alt en slik påminnelse i vente og får bare den: «Prosjekt A (Steinkjer)».')
  })

  it('delivered once more when it has reached everybody is answered as the first time', async () => {
    const { me, preview } = await given()
    await preview()
    const press = me.pressing({ do: 'remindAll' })
    await me.delivers(press)
    await bot.at(soonAfter)
    const { card } = await me.delivers(press)
    expect(wordsOn(card)).toContain('Påminnelsen går ut til 2 grupper nå.')
  })

  it('that two ask for before either has gone out reaches nobody twice', async () => {
    const { me, preview, groups } = await given()
    await preview()
    const first = me.pressing({ do: 'remindAll' })
    await preview()
    await me.presses({ do: 'remindAll' })
    await me.delivers(first)
    await bot.at(soonAfter)
    await bot.at('2026-11-23T09:02:00Z')
    expect(groups.map((room) => reminders(room).length)).toEqual([1, 1])
  })

  it('goes to no project that has left, and not at all when the coordinator has', async () => {
    const { me, preview, groups, programme } = await given()
    bot.now = evening
    await preview()
    await me.presses({ do: 'remindAll' })
    const [first, second] = groups
    await first?.as(kari).says('meld ut')
    await first?.as(kari).presses({ do: 'quit' })
    await bot.at(nextDay)
    expect([first, second].map((room) => room && reminders(room).length)).toEqual([0, 1])

    const programmes = createProgrammes(bot.table)
    bot.now = '2026-11-24T19:00:00Z'
    await preview()
    await me.presses({ do: 'remindAll' })
    const stored = await programmes.find(programme.id)
    if (!stored) throw new Error('no programme')
    await programmes.save(stored, { ...stored.programme, coordinators: [{ tenant: 't', id: 'another', name: 'A' }] })
    await bot.at('2026-11-25T08:00:00Z')
    expect(second && reminders(second)).toHaveLength(1)
  })

  it('about figures leads to the round’s card', async () => {
    const { me, programme } = await given(0)
    const group = await followedProject(bot, programme, 'Med tall', [
      saved('indicator', 'i1', 'Sykefravær', { name: 'Sykefravær', unit: 'percent', frequency: 'monthly' }),
      saved('setup', 'setup', '', { from: '2026-01-01' }),
    ])
    await acts(me, { do: 'askRemindAll', programme: programme.id, question: { ...question, missing: 'readings' } })
    await me.presses({ do: 'remindAll' })
    await bot.at(soonAfter)
    const [reminder] = reminders(group)
    const card = reminder && group.as(kari).sees(reminder)
    expect(wordsOn(card)).toContain('Tallene for oktober 2026 er ikke kommet.\n• Sykefravær')
    expect(findButton(card, { do: 'prompt', round: '2026-10' })).toBeDefined()
  })
})

describe('a group that nobody has a conversation with yet', () => {
  it('is named and left out, and is never said to have left', async () => {
    const { me, preview, programme } = await given(1)
    await unheard(programme, 'Uten samtale')
    await preview()
    expect(heading(me.lastCard())).toBe('Minne én gruppe om «Milepælsplan»?')
    expect(words(me)).toContain(
      'Med én gruppe har jeg ingen samtale ennå: «Uten samtale (Steinkjer)». Dit går det ingen påminnelse. Når noen har skrevet til meg der planen ligger, kan jeg skrive dit.',
    )
    await me.presses({ do: 'remindAll' })
    expect(words(me)).toContain('Påminnelsen går ut til én gruppe nå.')
    await bot.at(soonAfter)
    await bot.at('2026-11-23T09:02:00Z')
    expect(words(me)).toContain('Den er framme hos gruppa.')
  })

  it('alone leaves nothing to send', async () => {
    const { me, preview, programme } = await given(0)
    await unheard(programme, 'Uten samtale')
    await preview()
    expect(words(me)).toContain('Det er ingen å sende en påminnelse om «Milepælsplan» til nå.')
    expect(findButton(me.lastCard(), { do: 'remindAll' })).toBeUndefined()
  })

  it('that was lost sight of on the way is told of as that', async () => {
    const { me, preview, groups } = await given()
    await preview()
    await me.presses({ do: 'remindAll' })
    const [first] = groups
    const key = { tenant: TENANT_ID, conversation: first?.conversation.id ?? '' }
    await bot.unasked.reach.keepProject(key, 1000, undefined)
    await bot.at(soonAfter)
    await bot.at('2026-11-23T09:02:00Z')
    expect(words(me)).toContain('Den er framme hos 1 av 2 grupper.')
    expect(words(me)).toContain('Én har jeg ingen samtale med ennå.')
    expect(words(me)).not.toContain('ikke lenger')
  })

  it('can’t be asked anything, nor its leader, and that is said before anything is written', async () => {
    const { me, programme } = await given(0)
    const project = refOf(programme, await unheard(programme, 'Uten samtale'))
    for (const action of ['writeGroup', 'askRemindLeader'] as const) {
      await acts(me, { do: action, programme: programme.id, project })
      expect(words(me)).toContain(
        'Jeg har ingen samtale med Uten samtale (Steinkjer) ennå, så ingenting kan sendes dit.',
      )
    }
  })
})

describe('what came of a reminder', () => {
  it('to those who rest by then, and those who have left, says that of them, and nothing else', async () => {
    const { me, preview, groups } = await given(3)
    bot.now = evening
    await preview()
    await me.presses({ do: 'remindAll' })
    const [resting, leaving] = groups
    if (!resting || !leaving) throw new Error('no groups')
    await happens(bot, resting, [saved('pause', 'pause', '', { until: '2027-01-04' })])
    await leaving.as(kari).says('meld ut')
    await leaving.as(kari).presses({ do: 'quit' })
    await bot.at(nextDay)
    await bot.at('2026-11-24T08:01:00Z')
    expect(words(me)).toContain('Den er framme hos 1 av 3 grupper.')
    expect(words(me)).toContain('Én hviler eller er avsluttet.')
    expect(words(me)).toContain('Én er ikke lenger med i programmet.')
    expect(words(me)).not.toContain('trengte den ikke lenger')
  })

  it('that reached nobody says so in a sentence of its own', async () => {
    const { me, preview, groups } = await given(1)
    await preview()
    await me.presses({ do: 'remindAll' })
    bot.connector.failNext({
      status: 403,
      body: { error: { code: 'BotNotInConversationRoster' } },
      match: ({ path }) => path.includes(groups[0]?.conversation.id ?? ''),
    })
    await bot.at(soonAfter)
    await bot.at('2026-11-23T09:02:00Z')
    expect(words(me)).toContain('Den kom ikke fram til noen.')
    expect(words(me)).not.toContain('0 av')
  })

  it('leads to the same projects that it was about', async () => {
    const { me, programme } = await given(2)
    const own = { ...question, of: { state: 'active' } } as const
    await acts(me, { do: 'askRemindAll', programme: programme.id, question: own })
    await me.presses({ do: 'remindAll' })
    await bot.at(soonAfter)
    await bot.at('2026-11-23T09:02:00Z')
    const [button] = buttonsOn(me.lastCard())
    expect(button && asked(button)).toEqual({ do: 'ask', programme: programme.id, question: own })
  })
})

describe('late in a month', () => {
  it('a reminder about figures that waits for the next month is about the month that was shown', async () => {
    // Friday 30 October, 16:30 in Norway: the next hour in which groups are written to is in November.
    bot.now = '2026-10-30T15:30:00Z'
    const { me, programme } = await given(0)
    const group = await followedProject(bot, programme, 'Med tall', [
      saved('indicator', 'i1', 'Sykefravær', { name: 'Sykefravær', unit: 'percent', frequency: 'monthly' }),
      saved('setup', 'setup', '', { from: '2026-01-01' }),
    ])
    await acts(me, { do: 'askRemindAll', programme: programme.id, question: { ...question, missing: 'readings' } })
    expect(heading(me.lastCard())).toBe('Minne én gruppe om tallene for september 2026?')
    expect(words(me)).toContain('Den går ut 2. november 2026 kl. 09.00')
    await me.presses({ do: 'remindAll' })
    await bot.at('2026-11-02T08:00:00Z')
    await bot.at('2026-11-02T08:01:00Z')
    const [reminder, ...others] = reminders(group)
    expect(others).toEqual([])
    const card = reminder && group.as(kari).sees(reminder)
    expect(wordsOn(card)).toContain('Tallene for september 2026 er ikke kommet.\n• Sykefravær')
    expect(findButton(card, { do: 'prompt', round: '2026-09' })).toBeDefined()
    expect(words(me)).toContain('Påminnelsen om tallene for september 2026')
    expect(words(me)).toContain('Den er framme hos gruppa.')
  })
})

describe('in another month', () => {
  it('a preview of figures is shown anew before anything is sent', async () => {
    bot.now = '2026-11-30T12:00:00Z'
    const { me, programme } = await given(0)
    const group = await followedProject(bot, programme, 'Med tall', [
      saved('indicator', 'i1', 'Sykefravær', { name: 'Sykefravær', unit: 'percent', frequency: 'monthly' }),
      saved('setup', 'setup', '', { from: '2026-01-01' }),
    ])
    await acts(me, { do: 'askRemindAll', programme: programme.id, question: { ...question, missing: 'readings' } })
    const press = me.pressing({ do: 'remindAll' })
    // The day has begun: summaries are in step.
    await bot.at('2026-12-03T11:00:00Z')
    bot.now = '2026-12-03T12:00:00Z'
    await me.delivers(press)
    expect(words(me)).toContain('tallene for november 2026')
    expect(words(me)).not.toContain('Påminnelsen går ut')
    await bot.at('2026-12-03T12:00:30Z')
    expect(reminders(group)).toEqual([])
  })
})

/** A project that is in the programme, and in which nobody has written since anybody noted where it is. */
async function unheard(programme: Programme, name: string): Promise<Room> {
  const room = bot.room('channel', [kari])
  await hasPlan(bot, room, { name })
  await happens(bot, room, [saved('setup', 'setup', '', { leader: personOf(ingrid) })])
  await joins(bot, room, programme)
  return room
}

/** Enough of a milestone plan for the criterion to be met: by the coordinator's own word. */
async function plansMilestones(room: Room | undefined): Promise<void> {
  if (!room) throw new Error('no group')
  const his = room.as(ola)
  bot.connector.setMembers(room.conversation.id, [kari, ola])
  if (room.conversation.team) bot.connector.setMembers(room.conversation.team.id, [kari, ola])
  await his.says('vurder')
  await his.presses({ do: 'criterion', element: 'milestones' })
  await his.presses({ do: 'form', part: 'override', step: 'verdict', entry: 'milestones' })
  await his.presses({ do: 'save' }, { verdict: 'largelyMet', reason: 'Lest i vedlegget' })
}
