import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, actionSchema, mostGone, packPress, pressKey, pressSchema } from '../../src/cards/action.ts'
import { mostAtOnce } from '../../src/plan/follow-ups.ts'

const form = { fresh: false, seen: 7, nonce: 'n1', drawn: { event: 'Lite støtte' } }

/** One of everything that a button can ask for. */
const one: Readonly<Record<Action['do'], Action>> = {
  start: { do: 'start' },
  board: { do: 'board' },
  continue: { do: 'continue' },
  assess: { do: 'assess' },
  economics: { do: 'economics' },
  criterion: { do: 'criterion', element: 'risks' },
  chain: { do: 'chain', page: 1 },
  unlink: { do: 'unlink', part: 'measure', entry: 'm1', field: 'serves', seen: 7 },
  setup: { do: 'setup' },
  help: { do: 'help', groups: true },
  history: { do: 'history' },
  examples: { do: 'examples' },
  languages: { do: 'languages' },
  language: { do: 'language', language: 'nn' },
  element: { do: 'element', element: 'risks', page: 2 },
  timeline: { do: 'timeline', page: 3 },
  matrix: { do: 'matrix' },
  indicators: { do: 'indicators', page: 0 },
  offers: { do: 'offers', element: 'risks', page: 1 },
  offer: { do: 'offer', part: 'risk', entry: 'r1' },
  give: { do: 'give', part: 'risk', entry: 'r1', named: true },
  withdraw: { do: 'withdraw', element: 'risks', example: 'e1' },
  waiting: { do: 'waiting', page: 1 },
  judge: { do: 'judge', element: 'risks', example: 'e1', at: '2026-11-23T09:00:00Z', accept: true },
  programme: { do: 'programme', programme: 'p1' },
  table: { do: 'table' },
  newProgramme: { do: 'newProgramme' },
  makeProgramme: { do: 'makeProgramme', nonce: 'n3' },
  editProgramme: { do: 'editProgramme', programme: 'p1' },
  saveProgramme: { do: 'saveProgramme', programme: 'p1' },
  askRenew: { do: 'askRenew', programme: 'p1' },
  renew: { do: 'renew', programme: 'p1', code: 'ABCD1234' },
  invite: { do: 'invite', programme: 'p1' },
  askDismiss: { do: 'askDismiss', programme: 'p1', coordinator: 'c1' },
  dismiss: { do: 'dismiss', programme: 'p1', coordinator: 'c1' },
  join: { do: 'join', setUp: true },
  tryCode: { do: 'tryCode' },
  consent: { do: 'consent', code: 'ABCD1234', setUp: true },
  askQuit: { do: 'askQuit' },
  quit: { do: 'quit', programme: 'p1' },
  example: { do: 'example', element: 'risks' },
  form: { do: 'form', part: 'risk', step: 'event', entry: 'r1' },
  next: { do: 'next', part: 'risk', step: 'event', entry: 'r1' },
  save: { do: 'save', ...form, part: 'risk', step: 'event', entry: 'r1' },
  keep: { do: 'keep', ...form, part: 'milestone', step: 'when', entry: 'm1' },
  askRemove: { do: 'askRemove', part: 'risk', entry: 'r1' },
  remove: { do: 'remove', part: 'risk', entry: 'r1', seen: 7 },
  askRestart: { do: 'askRestart' },
  leave: { do: 'leave', part: 'risk' },
  report: {
    do: 'report',
    round: '2026-11',
    sure: { a: '63' },
    names: { a: 'Fravær' },
    gone: [{ id: 'b', name: 'Overtid', text: '250' }],
  },
  prompt: { do: 'prompt', round: '2026-11' },
  series: { do: 'series', indicator: 'a', page: 1 },
  acknowledge: { do: 'acknowledge', project: 'a', matters: ['readings-2026-11'] },
  delegate: { do: 'delegate', project: 'a', matters: [] },
  snooze: { do: 'snooze' },
  reminder: { do: 'reminder' },
  followUps: { do: 'followUps', page: 1 },
  restart: { do: 'restart', nonce: 'n2' },
  ask: { do: 'ask', programme: 'p1', question: { intent: 'status', of: { project: 'r1' } }, part: 'timeline', page: 1 },
  askRemindAll: { do: 'askRemindAll', programme: 'p1', question: { intent: 'remind', missing: 'risks', of: {} } },
  remindAll: {
    do: 'remindAll',
    programme: 'p1',
    question: { intent: 'remind', missing: 'risks', of: {} },
    nonce: 'n4',
  },
  writeGroup: { do: 'writeGroup', programme: 'p1', project: 'r1' },
  askGroup: { do: 'askGroup', programme: 'p1', project: 'r1', nonce: 'n5' },
  answerCoordinator: { do: 'answerCoordinator', asked: 'q1' },
  askRemindLeader: { do: 'askRemindLeader', programme: 'p1', project: 'r1' },
  remindLeader: { do: 'remindLeader', programme: 'p1', project: 'r1', leader: 'l1', nonce: 'n6' },
  weekly: { do: 'weekly', programme: 'p1', on: true },
  overruleForm: { do: 'overruleForm', programme: 'p1', project: 'r1', element: 'risks' },
  takeBackVerdict: { do: 'takeBackVerdict', programme: 'p1', project: 'r1', element: 'risks', seen: 7 },
  overrule: { do: 'overrule', programme: 'p1', project: 'r1', element: 'risks', seen: 7 },
  reports: { do: 'reports', programme: 'p1', project: 'r1', page: 1 },
  orderReport: { do: 'orderReport', programme: 'p1', project: 'r1', form: 'yearly', nonce: 'n7' },
  openReport: { do: 'openReport', programme: 'p1', report: 'f1' },
}

const packed = (action: Action, plan: string | null = 'plan-1') => packPress({ plan, language: 'nb', action })
const manyMatters = (count: number) => ({
  ...packed(one.acknowledge)[pressKey],
  action: { do: 'acknowledge', project: 'a', matters: Array(count).fill('gap-risks-none') },
})
const reads = (data: unknown) => pressSchema.safeParse(data).success

describe('what a button asks for', () => {
  it.each(Object.entries(one))('is read back as it was packed: %s', (_do, action) => {
    const data: unknown = JSON.parse(JSON.stringify(packed(action)[pressKey]))
    expect(pressSchema.parse(data)).toEqual({ v: 1, plan: 'plan-1', language: 'nb', action })
  })

  it('lies under a key of its own, beside what is typed', () => {
    expect(Object.keys(packed(one.board))).toEqual([pressKey])
  })

  it('can be asked for before there is a plan', () => {
    expect(reads(packed(one.start, null)[pressKey])).toBe(true)
  })

  it.each<[string, unknown]>([
    ['an unknown verb', { ...packed(one.board)[pressKey], action: { do: 'dropTable' } }],
    ['no verb', { ...packed(one.board)[pressKey], action: {} }],
    ['a wrong type', { ...packed(one.board)[pressKey], action: { ...one.save, seen: '7' } }],
    ['a revision before the first', { ...packed(one.board)[pressKey], action: { ...one.save, seen: -1 } }],
    ['half a page', { ...packed(one.board)[pressKey], action: { ...one.element, page: 0.5 } }],
    ['no entry', { ...packed(one.board)[pressKey], action: { do: 'save', part: 'risk' } }],
    ['an empty id', { ...packed(one.board)[pressKey], action: { ...one.example, element: '' } }],
    ['an id far too long', { ...packed(one.board)[pressKey], action: { ...one.example, element: 'x'.repeat(65) } }],
    ['more matters than can be saved in one go', manyMatters(mostAtOnce + 1)],
    ['a language that nobody speaks here', { ...packed(one.board)[pressKey], language: 'de' }],
    ['another version', { ...packed(one.board)[pressKey], v: 2 }],
    ['no plan said', { v: 1, language: 'nb', action: one.board }],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'board'],
    ['a list', []],
  ])('is not read with %s', (_what, data) => {
    expect(reads(data)).toBe(false)
  })

  it('may be about as many matters as can be saved in one go', () => {
    expect(reads(manyMatters(mostAtOnce))).toBe(true)
  })

  it('may tell of as many answers that are gone as a card has asked for', () => {
    const telling = (count: number) => ({
      ...packed(one.board)[pressKey],
      action: { do: 'report', round: '2026-11', sure: {}, gone: Array(count).fill({ id: 'b', text: '250' }) },
    })
    expect([reads(telling(mostGone)), reads(telling(mostGone + 1))]).toEqual([true, false])
  })

  it('may be on a card that stays where it is', () => {
    expect(pressSchema.parse({ ...packed(one.board)[pressKey], stays: true })).toMatchObject({ stays: true })
    expect(reads({ ...packed(one.board)[pressKey], stays: false })).toBe(false)
  })

  it('is never more than what is known of it', () => {
    const data = { ...packed(one.board)[pressKey], action: { ...one.board, admin: true }, admin: true }
    expect(pressSchema.parse(data)).toEqual({ v: 1, plan: 'plan-1', language: 'nb', action: { do: 'board' } })
  })

  it('of any shape is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(typeof reads(data)).toBe('boolean')
        expect(typeof actionSchema.safeParse(data).success).toBe('boolean')
      }),
    )
  })
})
