import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { delegateInput } from '../../src/cards/reminder.ts'
import { texts } from '../../src/texts/index.ts'
import { kari, ola, TENANT_ID } from '../support/activities.ts'
import { type Room, type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { hasProgramme } from '../support/programmes.ts'
import { findButton, heading, inputsOn, wordsOn } from '../support/shown.ts'
import { type Memory, remembering } from '../support/unasked.ts'
import { happens, hasPlan, itemsOf } from '../support/walk.ts'

/** A leader's own card over HTTP: Kari leads a project with a milestone that is overdue; Ola is responsible for it. */

const person = ({ aadObjectId, name }: typeof kari) => ({ id: aadObjectId, name })

let bot: TestBot
let memory: Memory
let project: Room
let me: Speaker
let own: Room
beforeAll(async () => {
  memory = remembering()
  bot = await startTestBot({ unasked: memory })
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(async () => {
  bot.now = '2026-12-09T09:00:00Z'
  memory.announced.length = 0
  project = bot.room('channel', [kari, ola])
  await hasPlan(bot, project)
  await happens(bot, project, [
    { type: 'saved', part: 'setup', entry: 'setup', title: '', before: {}, after: { leader: person(kari) } },
    {
      type: 'saved',
      part: 'milestone',
      entry: 'm1',
      title: 'Turnusen er vedtatt',
      before: {},
      after: { name: 'Turnusen er vedtatt', date: '2026-12-01', owner: person(ola) },
    },
  ])
  const key = { tenant: TENANT_ID, conversation: project.conversation.id }
  const led = [{ key, ref: 'p1', link: 'https://teams.microsoft.com/l/channel/1', unreachable: undefined }]
  for (const { aadObjectId } of [kari, ola]) memory.led.set(aadObjectId, led)
  own = bot.room('personal', [kari])
  me = own.as(kari)
  await me.says('påminnelse')
})

const button = (project: string) => ({ do: 'acknowledge', project })

describe('a leader’s own card', () => {
  it('shows what is late in their projects, in their own chat', () => {
    expect(heading(me.lastCard())).toBe(texts.nb.reminder.title)
    expect(wordsOn(me.lastCard())).toContain('Nærvær i hjemmetjenesten')
    expect(wordsOn(me.lastCard())).toContain('Turnusen er vedtatt')
  })

  it('is nobody else’s, and not to be had in a channel', async () => {
    const his = bot.room('personal', [ola]).as(ola)
    await his.says('påminnelse')
    expect(wordsOn(his.lastCard())).toBe(texts.nb.reminder.nothing)
    await project.as(kari).says('påminnelse')
    expect(wordsOn(project.as(kari).lastCard())).toBe(texts.nb.trouble.personalOnly)
  })

  it('says who is on it in the project’s plan and channel, and is then empty', async () => {
    await me.presses(button('p1'))

    expect(await itemsOf(project, 'followUp')).toMatchObject([
      { how: 'acknowledged', title: 'milepælen «Turnusen er vedtatt»', given: '2026-12-09' },
    ])
    expect(memory.announced).toMatchObject([
      { key: { conversation: project.conversation.id }, said: { by: person(kari) } },
    ])
    expect(wordsOn(me.lastCard())).toContain(texts.nb.reminder.acknowledged('Nærvær i hjemmetjenesten'))
    expect(findButton(me.lastCard(), button('p1'))).toBeUndefined()
    expect(own.messages()).toHaveLength(1)
    expect(await own.rows()).toEqual([])

    await project.as(ola).says('historikk')
    expect(wordsOn(project.as(ola).lastCard())).toMatch(/Kari Nordmann.*Turnusen er vedtatt/s)
  })

  it('pressed twice says so once', async () => {
    const press = me.pressing(button('p1'))
    await Promise.all([me.delivers(press), me.delivers(press)])
    await me.delivers(press)
    expect(memory.announced).toHaveLength(1)
    expect(await itemsOf(project, 'followUp')).toHaveLength(1)
  })

  it('gives it on to somebody of the project, and it is then on their card', async () => {
    const input = inputsOn(me.lastCard()).find(({ id }) => id === delegateInput('p1'))
    expect(input?.choices.map(({ title }) => title)).toContain('Ola Hansen')
    await me.presses({ do: 'delegate' }, { [delegateInput('p1')]: ola.aadObjectId })

    expect(memory.announced).toMatchObject([{ said: { by: person(kari), to: person(ola) } }])
    const his = bot.room('personal', [ola]).as(ola)
    await his.says('påminnelse')
    expect(wordsOn(his.lastCard())).toContain('Turnusen er vedtatt')
  })

  it('given on to nobody asks whom', async () => {
    await me.presses({ do: 'delegate' })
    expect(wordsOn(me.lastCard())).toContain(texts.nb.reminder.nobodyChosen('Nærvær i hjemmetjenesten'))
    expect(memory.announced).toEqual([])
  })

  it('can wait a week', async () => {
    await me.presses({ do: 'snooze' })
    expect(memory.snoozed.at(-1)).toMatchObject({ person: kari.aadObjectId, until: '2026-12-16T08:00:00Z' })
    expect(wordsOn(me.lastCard())).toContain('16. desember 2026')
  })

  it('is as good when a plan has been begun in one’s own chat since', async () => {
    const card = own.last()
    await hasPlan(bot, own)
    await me.presses(button('p1'), {}, { on: card })
    expect(memory.announced).toHaveLength(1)
  })

  it('says nothing of a project that has another leader by now', async () => {
    await happens(bot, project, [
      { type: 'saved', part: 'setup', entry: 'setup', title: '', before: {}, after: { leader: person(ola) } },
    ])
    await me.presses(button('p1'))
    expect(await itemsOf(project, 'followUp')).toEqual([])
    expect(memory.announced).toEqual([])
  })
})

describe('the coordinators’ list', () => {
  it('is for coordinators, in their own chat', async () => {
    memory.listed.push({ project: 'Nærvær i Tinn', matter: { kind: 'readings', round: '2026-11' }, since: bot.now })
    await hasProgramme(bot, [ola])
    const coordinator = bot.room('personal', [ola]).as(ola)
    await coordinator.says('oppfølging')
    expect(wordsOn(coordinator.lastCard())).toContain('Nærvær i Tinn')
    await me.says('oppfølging')
    expect(wordsOn(me.lastCard())).toBe(texts.nb.trouble.coordinatorOnly)
  })
})
