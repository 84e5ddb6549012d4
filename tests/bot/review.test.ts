import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kari, ola } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { hasProgramme, joins } from '../support/programmes.ts'
import { findButton, wordsOn } from '../support/shown.ts'
import { adds, hasPlan, itemsOf } from '../support/walk.ts'

/** A coordinator's word beside the rules', over HTTP. Ola coordinates; Kari is of the group. */

let bot: TestBot
beforeAll(async () => {
  bot = await startTestBot()
})
afterAll(() => bot[Symbol.asyncDispose]())

const criterion = { do: 'criterion', element: 'milestones' }
const give = { do: 'form', part: 'override', step: 'verdict', entry: 'milestones' }
const word = { verdict: 'largelyMet', reason: 'Milepælene står i et vedlegg' }

async function project(): Promise<{ room: Room; member: Speaker; coordinator: Speaker }> {
  const room = bot.room('channel', [kari, ola])
  await hasPlan(bot, room)
  await joins(bot, room, await hasProgramme(bot, [ola]))
  const [member, coordinator] = [room.as(kari), room.as(ola)]
  await adds(member, 'milestones', { name: 'Turnusen er vedtatt' })
  return { room, member, coordinator }
}

async function overrules(coordinator: Speaker) {
  await coordinator.says('vurder')
  await coordinator.presses(criterion)
  await coordinator.presses(give)
  return coordinator.presses({ do: 'save' }, word)
}

describe('a coordinator', () => {
  it('puts a verdict beside the rules’, and both are shown to everybody, with who and when', async () => {
    const { member, coordinator } = await project()
    await overrules(coordinator)

    await member.says('vurder')
    expect(wordsOn(member.lastCard())).toContain('Vurdert av koordinator.')
    await member.presses(criterion)
    const words = wordsOn(member.lastCard())
    expect(words).toContain('● Stort sett ivaretatt')
    expect(words).toMatch(/Ola \S+ vurderte dette \d+\. \S+ 2026: Milepælene står i et vedlegg/)
    expect(words).toContain('Reglene sier: Forbedringspotensial.')
  })

  it('sees it fall away when the group changes the element', async () => {
    const { member, coordinator } = await project()
    await overrules(coordinator)
    await adds(member, 'milestones', { name: 'Evalueringen er ferdig' })

    await coordinator.says('vurder')
    await coordinator.presses(criterion)
    const words = wordsOn(coordinator.lastCard())
    expect(words).toContain('◐ Forbedringspotensial')
    expect(words).toMatch(/Ola \S+ vurderte dette som «Stort sett ivaretatt»/)
    expect(words).toMatch(/Planen ble endret .* så vurderingen gjelder ikke lenger/)
  })

  it('can take it back', async () => {
    const { coordinator, room } = await project()
    await overrules(coordinator)
    await coordinator.says('vurder')
    await coordinator.presses(criterion)
    await coordinator.presses({ do: 'remove', part: 'override' })

    expect(await itemsOf(room, 'override')).toEqual([])
    expect(JSON.stringify(room.messages())).toContain('Koordinatorens vurdering fjernet: Milepælsplan')
  })

  it('is asked for a reason', async () => {
    const { coordinator } = await project()
    await coordinator.says('vurder')
    await coordinator.presses(criterion)
    await coordinator.presses(give)
    await coordinator.presses({ do: 'save' }, { verdict: 'largelyMet', reason: '' })
    expect(wordsOn(coordinator.lastCard())).toContain('Milepælsplan')
  })
})

describe('one of the group', () => {
  it('is not shown the way', async () => {
    const { member } = await project()
    await member.says('vurder')
    await member.presses(criterion)
    expect(findButton(member.lastCard(), give)).toBeUndefined()
  })

  it.each([
    ['opens the form', give],
    ['presses the coordinator’s button to take it back', { do: 'remove', part: 'override', entry: 'milestones' }],
  ])('who %s is told that it is for coordinators, and nothing is changed', async (_what, action) => {
    const { room, member, coordinator } = await project()
    await overrules(coordinator)
    await coordinator.says('vurder')
    await coordinator.presses(criterion)
    const rows = await room.rows()

    const answer = await member.presses(action)
    expect(JSON.stringify(answer)).toContain('Bare programmets koordinatorer kan gjøre dette')
    expect(await room.rows()).toEqual(rows)
  })

  it('who saves a form that a coordinator opened changes nothing', async () => {
    const { room, member, coordinator } = await project()
    await coordinator.says('vurder')
    await coordinator.presses(criterion)
    await coordinator.presses(give)
    const rows = await room.rows()

    const answer = await member.presses({ do: 'save' }, word)
    expect(JSON.stringify(answer)).toContain('Bare programmets koordinatorer kan gjøre dette')
    expect(await room.rows()).toEqual(rows)
  })

  it('who coordinates another programme is a member like any other', async () => {
    const { member, room } = await project()
    await hasProgramme(bot, [kari])
    await member.says('vurder')
    await member.presses(criterion)
    expect(findButton(member.lastCard(), give)).toBeUndefined()
    expect(await itemsOf(room, 'override')).toEqual([])
  })

  it('once the project has left the programme, whoever coordinated it is one too', async () => {
    const { room, member, coordinator } = await project()
    await coordinator.says('vurder')
    await coordinator.presses(criterion)
    const form = coordinator.pressing(give)
    await member.says('meld ut')
    await member.presses({ do: 'quit' })

    const answer = await coordinator.delivers(form)
    expect(JSON.stringify(answer)).toContain('Bare programmets koordinatorer kan gjøre dette')
    expect(await itemsOf(room, 'override')).toEqual([])
  })
})
