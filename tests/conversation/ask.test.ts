import { describe, expect, it } from 'vitest'
import { type Action, actionSchema } from '../../src/cards/action.ts'
import type { View } from '../../src/cards/view.ts'
import { act } from '../../src/conversation/act.ts'
import { refIn } from '../../src/conversation/ask.ts'
import { converse } from '../../src/conversation/converse.ts'
import type { ProjectKey, Store } from '../../src/conversation/ports.ts'
import type { Programmes, Seat } from '../../src/conversation/programmes-port.ts'
import type { Outcome, Scene } from '../../src/conversation/scene.ts'
import type { Language } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { ProjectSummary } from '../../src/programme/summary.ts'
import { entry, planWith } from '../support/plans.ts'
import { programmeOf } from '../support/programmes.ts'
import { noProgrammes, sceneOf } from '../support/scenes.ts'
import { sickLeave, summaryWith } from '../support/summaries.ts'

/** What a coordinator's words and buttons lead to: over the programme's own projects, and nobody else's. */

const me = { tenant: 'tenant-1', id: 'user-1', name: 'Kari Nordli' }
const programme = programmeOf({ id: 'p1', name: 'Nærvær i nord', coordinators: [me] })

const keyOf = (conversation: string): ProjectKey => ({ tenant: 'tenant-2', conversation })
const project = (conversation: string, name: string, more: Partial<ProjectSummary> = {}) => ({
  key: keyOf(conversation),
  summary: summaryWith(name, { municipality: '4203', theme: 'sickLeave', cohort: '2', ...more }),
})
const arendal = project('c1', 'Frisk i Arendal', {
  verdicts: { milestones: 'toImprove', risks: 'toImprove' },
  indicators: [sickLeave(8, [7.5])],
})
const tinn = project('c2', 'Heltid i Tinn', {
  municipality: '4026',
  theme: 'fullTime',
  verdicts: { milestones: 'largelyMet' },
})
const planOf = (name: string, membership: string | undefined): Plan =>
  planWith(
    entry('setup', 'setup', { name }),
    ...(membership ? [entry('membership', 'membership', { programme: membership, name: 'Nærvær i nord' })] : []),
  )

type Given = {
  readonly coordinates?: boolean
  readonly personal?: boolean
  readonly plan?: Plan
  readonly membership?: string | undefined
  readonly seat?: Partial<Seat>
  /** Projects besides, in Arendal. */
  readonly also?: readonly string[]
  readonly now?: () => string
  /** What happens while the projects are read. */
  readonly reading?: () => void
}

/** A coordinator in their own chat, with a programme of two projects. */
function asking({ coordinates = true, personal = true, plan, seat = {}, also = [], ...given }: Given = {}) {
  const kept: (readonly [string, Partial<Seat>])[] = []
  const found = coordinates ? programme : { ...programme, coordinators: [{ ...me, id: 'somebody' }] }
  const programmes: Programmes = {
    ...noProgrammes,
    find: async (id) => (id === 'p1' ? { programme: found, etag: 'e' } : undefined),
    seats: async () => [{ programme: 'p1', name: 'Nærvær i nord', weekly: false, ...seat }],
    keepSeat: async (_who, id, known) => void kept.push([id, known]),
    members: async (id) => {
      given.reading?.()
      return id === 'p1' ? [arendal, tinn, ...also.map((name) => project(name, name))] : []
    },
  }
  const scene = sceneOf(plan)
  const membership = 'membership' in given ? given.membership : 'p1'
  const store: Store = {
    ...scene.deps.store,
    load: async ({ conversation }) => {
      const name = [arendal, tinn].find(({ key }) => key.conversation === conversation)?.summary.project
      if (name !== undefined) return { plan: planOf(name, membership), etag: 'e' }
      return plan && { plan, etag: 'e' }
    },
  }
  const asked: Scene = {
    ...scene,
    turn: { ...scene.turn, personal },
    deps: { ...scene.deps, now: given.now ?? scene.deps.now, store, programmes, later: (_what, work) => void work() },
  }
  const says = async (text: string) => {
    const { outcome } = await converse(asked.deps, asked.turn, { type: 'said', text })
    return outcome.kind === 'show' ? outcome.view : outcome
  }
  const presses = async (action: Exclude<Action, { do: 'history' }>) => {
    const { outcome } = await act(asked, action)
    return outcome.kind === 'show' ? outcome.view : outcome
  }
  const stageOf = async (text: string) => (await converse(asked.deps, asked.turn, { type: 'said', text })).stage
  const pressed = (language: Language, action: Action) =>
    converse(asked.deps, asked.turn, {
      type: 'pressed',
      press: { v: 1, plan: null, language, action },
      typed: {},
    })
  const seen = () => kept.flatMap(([, known]) => known.seen ?? [])
  return { says, presses, pressed, stageOf, kept, seen }
}

const answerIn = (shown: View | Exclude<Outcome, { kind: 'show' }>) => {
  if ('kind' in shown || shown.view !== 'answer') throw new Error('no answer was given')
  return shown
}

describe('what a coordinator says in a chat of their own', () => {
  it.each([
    ['status', 'glance', 2],
    ['status heltid', 'glance', 1],
    ['hvem mangler milepælsplan?', 'lacking', 2],
    ['hvem mangler risikoanalyse i sykefravær pulje 2', 'lacking', 1],
    ['avlesninger for oktober', 'readings', 2],
    ['hvem har ikke svart?', 'unanswered', 2],
    ['røde risikoer', 'risks', 2],
    ['forfalte milepæler', 'milestones', 2],
    ['utvikling i sykefravær siden start', 'trend', 2],
    ['kva er nytt sidan sist?', 'news', 2],
    ['rapport', 'report', 2],
    ['who has not reported in full time?', 'unanswered', 1],
  ] as const)('is answered: %s', async (text, kind, projects) => {
    const { answer } = answerIn(await asking().says(text))
    expect([answer.kind, answer.scope.projects, answer.scope.total]).toEqual([kind, projects, 2])
  })

  it('leads to a project’s page where one is named', async () => {
    expect(await asking().says('status Arendal')).toMatchObject({
      view: 'projectPage',
      part: 'overview',
      project: { summary: { project: 'Frisk i Arendal' } },
    })
  })

  it.each([
    ['tidslinja for Frisk i Arendal', 'timeline'],
    ['risikomatrise Arendal', 'matrix'],
    ['vis indikatorene til Frisk i Arendal', 'indicators'],
    ['kva manglar Arendal?', 'findings'],
    ['what is wrong with Frisk i Arendal?', 'findings'],
  ] as const)('leads to a part of the page where one is asked for: %s', async (text, part) => {
    const shown = await asking().says(text)
    expect(shown).toMatchObject({ view: 'projectPage', part, project: { summary: { project: 'Frisk i Arendal' } } })
  })

  it('asks whose, where a part is asked for and several projects have one', async () => {
    const view = await asking({ also: ['Heltid i Arendal'] }).says('tidslinja for Arendal')
    expect(view).toMatchObject({ view: 'which', slot: 'project' })
    expect('among' in view && view.among.map((one) => 'part' in one && one.part)).toEqual(['timeline', 'timeline'])
  })

  it('names the projects of a municipality with several, to be opened', async () => {
    const { answer } = answerIn(await asking({ also: ['Heltid i Arendal'] }).says('status Arendal'))
    expect(answer.kind === 'glance' && answer.few.map(({ summary }) => summary.project)).toEqual([
      'Frisk i Arendal',
      'Heltid i Arendal',
    ])
  })

  it.each(['korleis går det?', 'hvordan går det?', 'how is it going?'])('is about all of it: %s', async (text) => {
    expect(answerIn(await asking().says(text)).answer.kind).toBe('glance')
  })

  it('is answered in a word where it is thanks', async () => {
    expect(await asking({ seat: { language: 'nn' } }).says('tusen takk')).toEqual({
      kind: 'tell',
      sentence: 'Berre hyggeleg.',
      start: false,
    })
  })

  it('is helped with what coordinators can ask, and on a button with what groups can', async () => {
    for (const text of ['hjelp', 'hei', 'hva kan du'])
      expect(await asking().says(text)).toMatchObject({ view: 'coordinatorHelp', programme: { id: 'p1' } })
    expect(await asking().presses({ do: 'help' })).toMatchObject({ view: 'coordinatorHelp' })
    expect(await asking().presses({ do: 'help', groups: true })).toEqual({ view: 'help' })
    expect(await asking({ coordinates: false }).says('hjelp')).toEqual({ view: 'help' })
    expect(await asking({ personal: false }).says('hjelp')).toEqual({ view: 'help' })
  })

  it('is asked about where it may mean several things', async () => {
    expect(await asking().says('milepæler')).toMatchObject({ view: 'which', slot: 'state' })
  })

  it('is shown the nearest questions for where it is none', async () => {
    const view = await asking().says('hvordan blir været i morgen?')
    expect(view).toMatchObject({ view: 'unsure', said: 'hvordan blir været i morgen?' })
  })

  it('stays a command where it is exactly one, and a wish where it is no question', async () => {
    expect(await asking().says('program')).toMatchObject({ view: 'programme' })
    expect(await asking().says('påminnelse')).toMatchObject({ view: 'reminder' })
  })

  it('is of the plan where one lies in the chat and the word is exactly of it', async () => {
    const plan = planWith(entry('setup', 'setup', { name: 'Min egen prøve' }))
    expect(await asking({ plan }).says('milepæler')).toMatchObject({ view: 'element' })
    expect(await asking({ plan }).says('forfalte milepæler')).toMatchObject({ view: 'answer' })
  })
})

describe('what others say', () => {
  it('is no question about a programme that they do not coordinate', async () => {
    const others = asking({ coordinates: false })
    // Of a plan of their own, which there is none of here.
    expect(await others.says('hvem mangler milepælsplan?')).toMatchObject({ kind: 'tell', start: true })
    expect(await others.says('status Arendal')).toMatchObject({ view: 'help' })
  })

  it('is about the own project where a plan is written, whoever says it', async () => {
    const plan = planWith(entry('setup', 'setup', { name: 'Vårt eget' }))
    const here = asking({ personal: false, plan })
    expect(await here.says('røde risikoer')).toMatchObject({ view: 'matrix' })
    expect(await here.says('forfalte milepæler')).toMatchObject({ view: 'timeline' })
    expect(await here.says('kva er nytt sidan sist?')).toMatchObject({ view: 'history' })
    expect(await here.says('who has not answered?')).toMatchObject({ view: 'prompt', round: '2026-10' })
    expect(await here.says('hvem har ikke svart for september?')).toMatchObject({ view: 'prompt', round: '2026-09' })
  })

  it('is help where it is about other projects, or is for coordinators', async () => {
    const here = asking({ personal: false })
    expect(await here.says('røde risikoer i Arendal')).toMatchObject({ view: 'help' })
    expect(await here.says('hvem er prosjektleder?')).toMatchObject({ view: 'help' })
  })
})

describe('a question on a button', () => {
  it('is of an overview where the card is from before parts could be asked for, and of the part where it says so', async () => {
    const of = { project: refIn('p1', arendal.key) }
    // As it is read off a card.
    const pressed = (packed: object) => {
      const action = actionSchema.parse({ do: 'ask', programme: 'p1', ...packed })
      if (action.do !== 'ask') throw new Error('no question')
      return asking().presses(action)
    }
    const status = { intent: 'status', of }
    expect(await pressed({ question: status })).toMatchObject({ part: 'overview' })
    expect(await pressed({ question: status, part: 'matrix' })).toMatchObject({ part: 'matrix' })
    expect(await pressed({ question: { ...status, part: 'timeline' } })).toMatchObject({ part: 'timeline' })
    // The way back from the part to the overview.
    expect(await pressed({ question: { ...status, part: 'timeline' }, part: 'overview' })).toMatchObject({
      part: 'overview',
    })
  })

  const ask = (question: Extract<Action, { do: 'ask' }>['question']) =>
    ({ do: 'ask', programme: 'p1', question }) as const

  it('is answered over the projects as they are now', async () => {
    const { answer } = answerIn(await asking().presses(ask({ intent: 'status', of: {} })))
    expect(answer).toMatchObject({ kind: 'glance', scope: { projects: 2 } })
  })

  it('is for coordinators alone, in chats of their own', async () => {
    const question = ask({ intent: 'status', of: {} })
    expect(await asking({ coordinates: false }).presses(question)).toMatchObject({ kind: 'tell' })
    expect(await asking({ personal: false }).presses(question)).toMatchObject({ kind: 'tell' })
  })

  it('leaves no trace of a project that is not in the programme', async () => {
    const theirs = refIn('p2', arendal.key)
    const answers = await Promise.all(
      [theirs, 'nowhere'].map((ref) => asking().presses(ask({ intent: 'status', of: { project: ref } }))),
    )
    for (const shown of answers) {
      const { answer, named } = answerIn(shown)
      expect([answer.kind, answer.scope.projects, named.size]).toEqual(['nothing', 0, 0])
    }
  })

  it('goes by the plan’s own word for whether it is in the programme still', async () => {
    const question = ask({ intent: 'status', of: { project: refIn('p1', arendal.key) } })
    expect(await asking().presses(question)).toMatchObject({ view: 'projectPage' })
    for (const membership of [undefined, 'p2'])
      expect(await asking({ membership }).presses(question)).toMatchObject({
        view: 'answer',
        answer: { kind: 'nothing' },
      })
  })
})

describe('what is new', () => {
  it('is what is new since the same person last asked, and is noted', async () => {
    const given = asking({ seat: { seen: '2026-11-20T08:00:00Z' } })
    const { answer } = answerIn(await given.says('hva er nytt siden sist?'))
    expect(answer).toMatchObject({ kind: 'news', since: '2026-11-20T08:00:00Z' })
    expect(given.kept).toContainEqual(['p1', { seen: expect.any(String), seenBefore: '2026-11-20T08:00:00Z' }])
  })

  it('is noted as of before the projects were read, and a little before that', async () => {
    const given = asking()
    await given.says('hva er nytt?')
    const [seen] = given.seen()
    // A change that was under way meanwhile is told of twice rather than never.
    expect(Date.parse(String(seen))).toBeLessThanOrEqual(Date.parse('2026-11-23T09:00:00Z') - 10_000)
  })

  it('is noted as of before, though the clock goes on while the projects are read', async () => {
    let clock = Date.parse('2026-11-23T09:00:00Z')
    const given = asking({ now: () => new Date(clock).toISOString(), reading: () => (clock += 90_000) })
    await given.says('hva er nytt?')
    const [seen] = given.seen()
    expect(Date.parse(String(seen))).toBeLessThan(Date.parse('2026-11-23T09:00:00Z'))
  })

  it('is the same on its next page, and when a button is pressed twice: since the moment that it was answered from', async () => {
    const since = '2026-11-20T08:00:00.123Z'
    const given = asking({ seat: { seen: '2026-11-23T08:59:59Z' } })
    for (const _ of ['pressed', 'pressed again']) {
      const { answer } = answerIn(
        await given.presses({ do: 'ask', programme: 'p1', question: { intent: 'news', since, of: {} }, page: 1 }),
      )
      expect(answer).toMatchObject({ kind: 'news', since })
    }
    expect(given.seen()).toEqual([])
  })

  it('is the same when it is asked once more at once: Teams delivers again what is answered slowly', async () => {
    const given = asking({ seat: { seen: '2026-11-20T08:00:00Z' } })
    await given.says('hva er nytt siden sist?')
    const [seen] = given.seen()
    if (!seen) throw new Error('not noted')
    const again = asking({ seat: { seen, seenBefore: '2026-11-20T08:00:00Z' } })
    const { answer } = answerIn(await again.says('hva er nytt siden sist?'))
    expect(answer).toMatchObject({ kind: 'news', since: '2026-11-20T08:00:00Z' })
    expect(again.seen()).toEqual([])
  })

  it('is the same when the first time ever is asked twice', async () => {
    const given = asking()
    const first = answerIn(await given.says('hva er nytt?')).answer
    const [seen] = given.seen()
    if (!seen) throw new Error('not noted')
    expect(answerIn(await asking({ seat: { seen } }).says('hva er nytt?')).answer).toEqual(first)
  })

  it('is what is new since then two minutes later', async () => {
    const given = asking({ seat: { seen: '2026-11-23T08:57:00Z', seenBefore: '2026-11-20T08:00:00Z' } })
    const { answer } = answerIn(await given.says('hva er nytt siden sist?'))
    expect(answer).toMatchObject({ kind: 'news', since: '2026-11-23T08:57:00Z' })
    expect(given.seen()).toHaveLength(1)
  })

  it('in one theme hides nothing of what is new in the others', async () => {
    const given = asking({ seat: { seen: '2026-11-20T08:00:00Z' } })
    const { answer } = answerIn(await given.says('hva er nytt i heltid siden sist?'))
    expect(answer).toMatchObject({ kind: 'news', since: '2026-11-20T08:00:00Z', scope: { of: { theme: 'fullTime' } } })
    expect(given.seen()).toEqual([])
  })

  it('since a later day is not all that is new since the last time: what lies between is told when it is asked for', async () => {
    const given = asking({ seat: { seen: '2026-11-16T08:00:00Z' } })
    const { answer } = answerIn(await given.says('hva er nytt siden 20. november?'))
    expect(answer).toMatchObject({ kind: 'news', since: '2026-11-19T23:00:00Z' })
    expect(given.seen()).toEqual([])
  })

  it('is of the last week for somebody who never asked', async () => {
    const { answer } = answerIn(await asking().says('hva er nytt?'))
    expect(answer).toMatchObject({ kind: 'news' })
  })
})

describe('the language of an answer', () => {
  const languageOf = async (text: string, given: Given = {}) => (await asking(given).stageOf(text)).language

  it.each([
    ['kven manglar milepælsplan?', 'nn'],
    ['hvem mangler milepælsplan?', 'nb'],
    ['who lacks a milestone plan?', 'en'],
  ] as const)('is that of the question: %s', async (text, language) => {
    expect(await languageOf(text, { seat: { language: language === 'en' ? 'nn' : 'en' } })).toBe(language)
  })

  it('is the last one where the question does not say, and the client’s where there has been none', async () => {
    expect(await languageOf('status', { seat: { language: 'nn' } })).toBe('nn')
    expect(await languageOf('status')).toBe('nb')
  })

  it.each([
    'hjelp',
    'hei',
    'abonner',
    'nytt program',
    'språk',
    'bli koordinator',
    'simuler 1. desember',
    'program',
    'xyzzy',
  ])('is the same to whatever else is said: %s', async (text) => {
    expect(await languageOf(text, { seat: { language: 'nn' } })).toBe('nn')
    expect(await languageOf(text, { seat: { language: 'en' } })).toBe('en')
  })

  it('is that of a wish too, where its words tell', async () => {
    expect(await languageOf('weekly summary please', { seat: { language: 'nn' } })).toBe('en')
    expect(await languageOf('gi meg ei oppsummering kvar veke', { seat: { language: 'en' } })).toBe('nn')
  })

  it('is not told by the names of projects', async () => {
    expect(await languageOf('meld inn sykefravær', { seat: { language: 'nn' } })).toBe('nn')
    expect(await languageOf('status Uten fravær', { also: ['Uten fravær'], seat: { language: 'nn' } })).toBe('nn')
  })

  it.each([
    ['bokmål', 'nb'],
    ['nynorsk', 'nn'],
    ['english', 'en'],
  ] as const)('is from now on the one that they say they want: %s', async (text, language) => {
    const given = asking({ seat: { language: language === 'en' ? 'nn' : 'en' } })
    expect((await given.stageOf(text)).language).toBe(language)
    expect(given.kept).toEqual([['p1', { language, languageChosen: true }]])
  })

  it('is the chosen one, whatever language they write in afterwards', async () => {
    const given = asking({ seat: { language: 'nn', languageChosen: true } })
    for (const text of ['who lacks a milestone plan?', 'hvem har ikke svart?', 'reports', 'help'])
      expect((await given.stageOf(text)).language).toBe('nn')
    expect(given.kept).toEqual([])
  })

  it('is the plan’s own for what is said of it, where one lies in the chat', async () => {
    const plan = planWith(entry('setup', 'setup', { name: 'Min egen prøve', language: 'nb' }))
    expect(await languageOf('plan', { plan, seat: { language: 'nn' } })).toBe('nb')
    expect(await languageOf('hjelp', { plan, seat: { language: 'nn', languageChosen: true } })).toBe('nb')
  })

  it('is the card’s on a button', async () => {
    const { stage } = await asking({ seat: { language: 'nn' } }).pressed('en', { do: 'help' })
    expect(stage.language).toBe('en')
  })

  it('is kept for the next question', async () => {
    const given = asking()
    await given.says('kva er nytt?')
    expect(given.kept).toContainEqual(['p1', { language: 'nn' }])
  })

  it.each(['status IT', 'last ned rapporten', 'reports', 'timeline'])(
    'is not kept for a word that may be borrowed: %s',
    async (text) => {
      const given = asking({ seat: { language: 'nb' } })
      await given.says(text)
      expect(given.kept).toEqual([])
    },
  )
})
