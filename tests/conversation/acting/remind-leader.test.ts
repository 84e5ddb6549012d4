import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acts, coordinating, followedProject, personOf, refOf, saved } from '../../support/acting.ts'
import { ingrid, kari, ola, personalChatId, TENANT_ID } from '../../support/activities.ts'
import { startTestBot, type TestBot } from '../../support/bot.ts'
import { cardIn, findButton, heading, wordsOn } from '../../support/shown.ts'
import { happens } from '../../support/walk.ts'

/** A coordinator asks a project's leader to look at it, over HTTP, real storage and a real wire. */

let bot: TestBot
/** Nobody has asked anybody anything. */
beforeEach(async () => {
  bot = await startTestBot({ prompts: true })
  bot.now = '2026-11-23T09:00:00Z'
})
afterEach(() => bot[Symbol.asyncDispose]())

const leads = (leader: object) => ({ ...saved('setup', 'setup', '', {}), after: { ...leader } })
const overdue = saved('milestone', 'm1', 'Turnusen er vedtatt', { name: 'Turnusen er vedtatt', date: '2026-11-01' })

async function given(changes = [leads({ leader: personOf(kari) }), overdue]) {
  const own = await coordinating(bot, ola)
  const group = await followedProject(bot, own.programme, 'Nærvær i Bø', changes)
  const action = { programme: own.programme.id, project: refOf(own.programme, group) }
  const preview = () => acts(own.me, { do: 'askRemindLeader', ...action })
  return { ...own, group, preview, words: () => wordsOn(own.me.lastCard()) }
}

/** What coordinators have asked of Kari, in her own chat as the bot begins it. It is Monday: her week's card comes there too. */
const herCards = () =>
  bot.connector
    .messages(personalChatId(kari.id))
    .map(({ activity }) => cardIn(activity))
    .filter((card) => heading(card)?.includes('ber deg se på'))

describe('asking a leader to look at a project', () => {
  it('shows first to whom it goes and what it will say', async () => {
    const { preview, words } = await given()
    await preview()
    expect(words()).toContain('Be Kari Nordmann se på Nærvær i Bø (Steinkjer)?')
    expect(words()).toContain('Milepæl forfalt for 22 dager siden: Turnusen er vedtatt')
    expect(words()).toContain('Forbedringspotensial:')
  })

  it('goes to the leader’s own chat, with who asks at the top', async () => {
    const { preview, me, words } = await given()
    const before = herCards().length
    await preview()
    await me.presses({ do: 'remindLeader' })
    expect(words()).toContain('Kortet går til Kari Nordmann nå.')
    await bot.at('2026-11-23T09:00:30Z')
    const [card, ...others] = herCards().slice(before)
    expect(others).toEqual([])
    expect(heading(card)).toBe('Ola Hansen ber deg se på Nærvær i Bø')
    expect(wordsOn(card)).toContain('Turnusen er vedtatt')
    expect(findButton(card, { do: 'reminder' })).toBeDefined()
    expect(JSON.stringify(card)).toContain('https://teams.microsoft.com/l/channel/')
  })

  it('is no reminder of Saman’s own: it does not count as the week’s card', async () => {
    const { preview, me } = await given()
    await bot.at('2026-11-23T09:00:10Z')
    const reminded = async () => (await bot.unasked.reach.person(TENANT_ID, kari.aadObjectId))?.lastReminded
    expect(await reminded()).toBe('2026-11-23T09:00:10Z')
    await preview()
    await me.presses({ do: 'remindLeader' })
    await bot.at('2026-11-23T09:05:00Z')
    expect(herCards()).toHaveLength(1)
    expect(await reminded()).toBe('2026-11-23T09:00:10Z')
  })

  it('pressed twice goes once; asked again the same day it does not, and the next day it does', async () => {
    const { preview, me, words } = await given()
    const before = herCards().length
    await preview()
    const press = me.pressing({ do: 'remindLeader' })
    await Promise.all([me.delivers(press), me.delivers(press)])
    await Promise.all([bot.at('2026-11-23T09:00:30Z'), bot.at('2026-11-23T09:00:30Z')])
    await me.delivers(press)
    expect(words()).toContain('Kortet går til Kari Nordmann nå.')
    await preview()
    await me.presses({ do: 'remindLeader' })
    expect(words()).toContain('Noen har alt bedt Kari Nordmann se på prosjektet i dag.')
    await bot.at('2026-11-23T09:02:00Z')
    expect(herCards().length - before).toBe(1)
    bot.now = '2026-11-24T09:00:00Z'
    await preview()
    await me.presses({ do: 'remindLeader' })
    await bot.at('2026-11-24T09:00:30Z')
    expect(herCards().length - before).toBeGreaterThanOrEqual(2)
  })

  it.each([
    ['no leader', [overdue], 'sier ikke hvem som leder prosjektet'],
    ['a leader who was only typed', [leads({ leader: { name: 'Gro Ås' } }), overdue], 'navngir Gro Ås som leder'],
  ])('of a plan with %s says so at once, and leads to the group', async (_what, changes, sentence) => {
    const { preview, me, words } = await given(changes)
    await preview()
    expect(words()).toContain(sentence)
    expect(findButton(me.lastCard(), { do: 'writeGroup' })).toBeDefined()
    expect(findButton(me.lastCard(), { do: 'remindLeader' })).toBeUndefined()
  })

  it('says at once when the leader could not be reached the last time', async () => {
    const { preview, words } = await given([leads({ leader: personOf(ingrid) }), overdue])
    const unreachable = { why: 'blocked', since: bot.now } as const
    await bot.unasked.reach.keepPerson(TENANT_ID, ingrid.aadObjectId, { unreachable })
    await preview()
    expect(words()).toContain('Jeg når ikke Ingrid Vik i personlig chat, fordi Saman er blokkert der.')
    await bot.unasked.reach.keepPerson(TENANT_ID, ingrid.aadObjectId, { unreachable: null })
  })

  it('tells the coordinator when it did not arrive, and can be tried again the same day', async () => {
    // Ingrid is in no roster here.
    const { preview, me, words } = await given([leads({ leader: personOf(ingrid) }), overdue])
    await preview()
    await me.presses({ do: 'remindLeader' })
    await bot.at('2026-11-23T09:00:30Z')
    expect(words()).toContain('Kortet til Ingrid Vik om Nærvær i Bø (Steinkjer) kom ikke fram')
    expect(words()).toContain('fordi personen ikke lenger er med i gruppa')
    await bot.unasked.reach.keepPerson(TENANT_ID, ingrid.aadObjectId, { unreachable: null })
    await preview()
    await me.presses({ do: 'remindLeader' })
    expect(words()).toContain('Kortet går til Ingrid Vik nå.')
    await bot.unasked.reach.keepPerson(TENANT_ID, ingrid.aadObjectId, { unreachable: null })
  })

  it('goes to nobody when somebody else leads by then, and says so', async () => {
    const { preview, me, group, words } = await given()
    bot.now = '2026-11-23T20:00:00Z'
    await preview()
    await me.presses({ do: 'remindLeader' })
    expect(words()).toContain('24. november 2026 kl. 09.00')
    await happens(bot, group, [leads({ leader: personOf(ola) })])
    await bot.at('2026-11-24T08:00:00Z')
    expect(words()).toContain('Prosjektet har fått ny leder.')
  })

  it('goes to nobody whom the card did not name: who leads now is shown first', async () => {
    const { preview, me, group, words } = await given()
    await preview()
    const press = me.pressing({ do: 'remindLeader' })
    await happens(bot, group, [leads({ leader: personOf(ola) })])
    await me.delivers(press)
    expect(words()).toContain('Be Ola Hansen se på Nærvær i Bø (Steinkjer)?')
    expect(words()).toContain('Ola Hansen leder prosjektet nå.')
    await bot.at('2026-11-23T09:00:30Z')
    expect(herCards()).toEqual([])
    await me.presses({ do: 'remindLeader' })
    expect(words()).toContain('Kortet går til Ola Hansen nå.')
  })
})
