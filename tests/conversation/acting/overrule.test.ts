import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createProgrammes } from '../../../src/storage/programmes.ts'
import { acts, coordinating, followedProject, refOf } from '../../support/acting.ts'
import { ingrid, kari, ola, TENANT_ID } from '../../support/activities.ts'
import { startTestBot, type TestBot } from '../../support/bot.ts'
import { hasProgramme } from '../../support/programmes.ts'
import { faultAt, findButton, heading, typedOn, wordsOn } from '../../support/shown.ts'
import { adds, itemsOf } from '../../support/walk.ts'

/** A coordinator gives their own verdict from a project's page, over HTTP and real storage. */

let bot: TestBot
beforeAll(async () => {
  bot = await startTestBot()
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(() => {
  bot.now = '2026-11-23T09:00:00Z'
})

const verdict = { verdict: 'largelyMet', reason: 'Lest i vedlegget' }
const save = { do: 'overrule' }

async function given() {
  const own = await coordinating(bot, ola)
  const group = await followedProject(bot, own.programme, 'Nærvær i Bø')
  const of = { programme: own.programme.id, project: refOf(own.programme, group), element: 'milestones' }
  const open = () => acts(own.me, { do: 'overruleForm', ...of })
  const summary = async () => {
    const key = { tenant: TENANT_ID, conversation: group.conversation.id }
    return (await createProgrammes(bot.table).member(own.programme.id, key))?.summary
  }
  return { ...own, group, of, open, summary, words: () => wordsOn(own.me.lastCard()) }
}

describe('a coordinator’s own verdict', () => {
  it('is saved in the project’s plan with who gave it, is in step in the programme, and shows the project again', async () => {
    const { me, open, group, summary } = await given()
    await open()
    expect(wordsOn(me.lastCard())).toContain('Reglene sier: forbedringspotensial.')
    await me.presses(save, verdict)
    expect(heading(me.lastCard())).toBe('Vurdering: Nærvær i Bø')
    expect(await itemsOf(group, 'override')).toMatchObject([
      { ...verdict, reviewer: { id: ola.aadObjectId, name: ola.name }, given: '2026-11-23' },
    ])
    expect((await summary())?.verdicts.milestones).toBe('largelyMet')
    await group.as(kari).says('historikk')
    expect(wordsOn(group.as(kari).lastCard())).toContain('Ola Hansen')
  })

  it('reads the programme’s projects once', async () => {
    const { me, open } = await given()
    await open()
    const press = me.pressing(save, verdict)
    const before = bot.calls.length
    await me.delivers(press)
    const queries = bot.calls.slice(before).filter(({ method, path }) => method === 'GET' && path.endsWith('()'))
    // The chat's own plan, the programme's projects, and the plan that is judged.
    expect(queries).toHaveLength(3)
  })

  it('pressed twice is saved once', async () => {
    const { me, open, group } = await given()
    await open()
    const press = me.pressing(save, verdict)
    await Promise.all([me.delivers(press), me.delivers(press)])
    await me.delivers(press)
    expect(await itemsOf(group, 'override')).toHaveLength(1)
  })

  it('is changed where it was given: the form holds what was said', async () => {
    const { me, open, group } = await given()
    await open()
    await me.presses(save, verdict)
    await open()
    expect(typedOn(me.lastCard())).toEqual(verdict)
    await me.presses(save, { verdict: 'toImprove', reason: 'Vedlegget er trukket' })
    expect(await itemsOf(group, 'override')).toMatchObject([{ verdict: 'toImprove', reason: 'Vedlegget er trukket' }])
  })

  it('is taken back where it was given: the rules count alone again, and the page is as fresh as that', async () => {
    const { me, open, group, summary, words } = await given()
    await open()
    expect(findButton(me.lastCard(), { do: 'takeBackVerdict' })).toBeUndefined()
    await me.presses(save, verdict)
    bot.now = '2026-11-25T09:00:00Z'
    await open()
    await me.presses({ do: 'takeBackVerdict' })
    expect(heading(me.lastCard())).toBe('Vurdering: Nærvær i Bø')
    expect(words()).toContain('siste endring 25. november')
    expect(words()).not.toContain(verdict.reason)
    expect(await itemsOf(group, 'override')).toEqual([])
    expect((await summary())?.verdicts.milestones).toBe('toImprove')
    await group.as(kari).says('historikk')
    expect(wordsOn(group.as(kari).lastCard())).toContain(verdict.reason)
  })

  it('taken back when somebody has given another since is shown as it is now, and stays', async () => {
    const { me, open, group, words } = await given()
    await open()
    await me.presses(save, verdict)
    await open()
    const takeBack = me.pressing({ do: 'takeBackVerdict' })
    await me.presses(save, { verdict: 'toImprove', reason: 'Vedlegget er trukket' })
    const { card } = await me.delivers(takeBack)
    expect(wordsOn(card)).toContain('Planen er endret etter at du åpnet dette kortet.')
    expect(typedOn(card)).toEqual({ verdict: 'toImprove', reason: 'Vedlegget er trukket' })
    expect(await itemsOf(group, 'override')).toMatchObject([{ reason: 'Vedlegget er trukket' }])
    await me.delivers(takeBack)
    expect(words()).not.toContain('finner jeg ikke')
  })

  it('without a reason is not saved, and what was chosen stays', async () => {
    const { me, open, group } = await given()
    await open()
    await me.presses(save, { verdict: 'largelyMet' })
    expect(faultAt(me.lastCard(), 'reason')).toContain('Her må dere skrive noe')
    expect(typedOn(me.lastCard()).verdict).toBe('largelyMet')
    expect(await itemsOf(group, 'override')).toEqual([])
  })

  it('of a plan that has been changed since is asked about once more, with every word', async () => {
    const { me, open, group, words } = await given()
    await open()
    await adds(group.as(kari), 'milestones', { name: 'Turnusen er vedtatt' })
    await me.presses(save, verdict)
    expect(words()).toContain('Planen er endret etter at du åpnet dette kortet.')
    expect(typedOn(me.lastCard())).toEqual(verdict)
    expect(await itemsOf(group, 'override')).toEqual([])
    await me.presses(save, verdict)
    expect(await itemsOf(group, 'override')).toMatchObject([verdict])
  })

  it('of a project that has left the programme is saved nowhere', async () => {
    const { me, open, group, words } = await given()
    await open()
    const press = me.pressing(save, verdict)
    await group.as(kari).says('meld ut')
    await group.as(kari).presses({ do: 'quit' })
    await me.delivers(press)
    expect(words()).toContain('Dette prosjektet finner jeg ikke i programmet.')
    expect(await itemsOf(group, 'override')).toEqual([])
  })

  it('of another programme’s project leaves no trace', async () => {
    const { me, of, words } = await given()
    const other = await hasProgramme(bot, [ingrid])
    const elsewhere = await followedProject(bot, other, 'Hemmelig')
    const shown: string[] = []
    for (const project of [refOf(other, elsewhere), 'no-such-project']) {
      await acts(me, { do: 'overrule', ...of, project, seen: 99 }, verdict)
      shown.push(words())
    }
    expect(shown[0]).toBe(shown[1])
    expect(await itemsOf(elsewhere, 'override')).toEqual([])
  })
})
