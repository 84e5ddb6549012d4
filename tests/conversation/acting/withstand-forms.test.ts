import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '../../../src/cards/action.ts'
import { texts } from '../../../src/texts/index.ts'
import { acts, coordinating, followedProject, refOf } from '../../support/acting.ts'
import { ola } from '../../support/activities.ts'
import { testTables } from '../../support/azurite.ts'
import { startTestBot, type TestBot } from '../../support/bot.ts'
import { typedOn, wordsOn } from '../../support/shown.ts'
import { loading, type StorageDoor, startStorageDoor } from '../../support/storage-door.ts'

/** A coordinator sends a form while the storage is away: nothing can be read, not even which project it is about. */

let door: StorageDoor
let bot: TestBot
beforeAll(async () => {
  door = await startStorageDoor(testTables().connectionString)
  bot = await startTestBot({ connectionString: door.connectionString, callMs: 500 })
})
afterAll(async () => {
  await bot[Symbol.asyncDispose]()
  await door[Symbol.asyncDispose]()
})
afterEach(() => door.open())

type Of = { readonly programme: string; readonly project: string }
type Case = readonly [
  what: string,
  open: (of: Of) => Action,
  send: Action['do'],
  typed: Readonly<Record<string, string>>,
  said: string,
  after: string,
]
const cases: readonly Case[] = [
  [
    'a question to a group',
    ({ programme, project }) => ({ do: 'writeGroup', programme, project }),
    'askGroup',
    { text: 'Når er turnusen\nvedtatt?' },
    'Dette ble ikke sendt. Teksten din står fortsatt i kortet.',
    'Spørsmålet går til',
  ],
  [
    'a verdict',
    ({ programme, project }) => ({ do: 'overruleForm', programme, project, element: 'milestones' }),
    'overrule',
    { verdict: 'largelyMet', reason: 'Lest i\nvedlegget' },
    texts.nb.trouble.notSaved,
    'Vurdering: Nærvær i Bø',
  ],
  [
    'a programme',
    ({ programme }) => ({ do: 'editProgramme', programme }),
    'saveProgramme',
    { name: 'Nærvær i sør', themes: 'sickLeave', cohorts: '1\n2' },
    texts.nb.trouble.notSaved,
    'Programmet er endret',
  ],
]

describe('a form that is sent while the storage is away', () => {
  it.each(cases)(
    '%s: every word stands there again, and the same card sends it later',
    async (_, open, send, typed, said, after) => {
      const { me, programme } = await coordinating(bot, ola)
      const group = await followedProject(bot, programme, 'Nærvær i Bø')
      await acts(me, open({ programme: programme.id, project: refOf(programme, group) }))
      const press = me.pressing({ do: send }, typed)
      door.meet('cut', loading)
      const { card } = await me.delivers(press)
      expect(wordsOn(card)).toContain(said)
      expect(typedOn(card)).toEqual(typed)

      door.open()
      const { card: now } = await me.presses({ do: send }, {})
      expect(wordsOn(now)).toContain(after)
    },
  )
})
