import { typedValues } from '../../src/cards/form.ts'
import type {
  FollowUpRow,
  FormView,
  PromptView,
  ReminderProject,
  ReportFault,
  Stage,
  Suggestion,
  View,
} from '../../src/cards/view.ts'
import { type Fault, type FaultCode, faultCodes, otherInput, type Typed } from '../../src/plan/answers.ts'
import type { PlanEvent } from '../../src/plan/decide.ts'
import type { Doubt } from '../../src/plan/doubts.ts'
import { titleOf } from '../../src/plan/element.ts'
import { elementOfPart, elements, parts } from '../../src/plan/elements/index.ts'
import type { Language } from '../../src/plan/language.ts'
import type { Matter } from '../../src/plan/matters.ts'
import { mostEntries, type Part, type Step } from '../../src/plan/parts.ts'
import { findEntry, type Plan } from '../../src/plan/plan.ts'
import { askedIn } from '../../src/plan/rounds.ts'
import { setup, themes } from '../../src/plan/setup.ts'
import type { Example } from '../../src/programme/examples.ts'
import { toLookAt } from '../../src/programme/missing.ts'
import { mostCoordinators, type Programme } from '../../src/programme/programme.ts'
import { reportForms } from '../../src/programme/questions/question.ts'
import { unreachables } from '../../src/programme/unreachable.ts'
import { actingViews, missingViews, saidBy } from './acting-views.ts'
import { answerViews, doubtViews, heavyProgramme, projectViews } from './asking-views.ts'
import { kari, monday } from './given.ts'
import { longText, today } from './plan-sizes.ts'

export type Named = { readonly name: string; readonly view: View }

export const stageFor = (language: Language, plan: Plan | undefined, typeahead = false): Stage => ({
  language,
  plan,
  planId: plan?.id ?? null,
  today,
  typeahead,
  reviews: true,
  personal: true,
})

/** As many as a big team has in its channel; a plan that is full has them too. */
const members = Array.from({ length: 300 }, (_, n) => ({
  id: `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`,
  name: `Kari Anne-Margrethe Nordli Vestby-Solbakken ${n}`,
}))

const longestTyped = 10_000
const faultFacts = {
  max: 1000,
  length: 10_000,
  least: 0,
  text: longText(40),
  first: 'from',
  from: '2027-01-02',
  second: 'to',
  to: '2027-01-01',
}

type Place = { readonly part: Part; readonly step: Step }

export const steps: readonly Place[] = parts.flatMap((part) =>
  [...part.steps, ...part.asides].map((step) => ({ part, step })),
)

/** The form of a step, of what the plan has first in its part. */
export function formOf(plan: Plan | undefined, { part, step }: Place, language: Language): FormView {
  const entry = plan?.entries.find((one) => one.part === part.id)
  const held = typedValues(step.fields, entry?.values ?? {}, { language })
  return {
    view: 'form',
    part,
    step,
    entry: entry?.id ?? (part.many ? 'new-entry' : part.id),
    fresh: !entry,
    seen: plan?.rev ?? 0,
    nonce: 'nonce-1',
    typed: held,
    drawn: held,
    faults: [],
    members: plan && plan.entries.length > mostEntries ? members : members.slice(0, 3),
  }
}

/** A form as it comes back with a fault at every field, and far too long an answer in the first that takes text. */
function refused(form: FormView, code: FaultCode): FormView {
  const inputs = form.step.fields.flatMap((name) => {
    const kind = form.part.fields[name]?.kind
    if (kind === 'text' || kind === 'number') return [name]
    return kind === 'person' || kind === 'reference' ? [otherInput(name)] : []
  })
  const typed: Typed = Object.fromEntries(inputs.slice(0, 1).map((input) => [input, longText(longestTyped)]))
  const faults = form.step.fields.map((field): Fault => ({ field, code, facts: faultFacts }))
  return { ...form, typed: { ...form.typed, ...typed }, faults }
}

function formsOf(plan: Plan | undefined, place: Place, language: Language): readonly Named[] {
  const form = formOf(plan, place, language)
  const name = `form ${place.part.id}.${place.step.id}`
  const theirs = plan && findEntry(plan, place.part.id, form.entry)
  return [
    { name, view: form },
    { name: `${name}, new`, view: { ...form, entry: 'new-entry', fresh: true, typed: {}, members: [] } },
    { name: `${name}, refused`, view: refused(form, 'tooLong') },
    ...(theirs
      ? [{ name: `${name}, conflict`, view: { ...form, trouble: { kind: 'conflict', theirs } } } as const]
      : []),
  ]
}

/** Every step's form with each trouble that is told at its top. */
export const troubledForms = (plan: Plan, language: Language): readonly Named[] =>
  steps.flatMap((place): readonly Named[] => {
    const form = formOf(plan, place, language)
    return [
      {
        name: `form ${place.part.id}.${place.step.id}, told`,
        view: { ...form, trouble: { kind: 'told', sentence: 'Prøv igjen.' } },
      },
      { name: `form ${place.part.id}.${place.step.id}, gone`, view: { ...form, trouble: { kind: 'gone' } } },
      ...strange.map(
        (doubt) =>
          ({
            name: `form ${place.part.id}.${place.step.id}, ${doubt.code}`,
            view: { ...form, trouble: { kind: 'doubt', doubt, text: '63' } },
          }) as const,
      ),
    ]
  })

/** Every fault that there is, at the fields of one step. */
export const faultForms = (plan: Plan, language: Language): readonly Named[] =>
  faultCodes.map((code) => {
    const [place] = steps
    if (!place) throw new Error('There are no steps')
    return { name: `form, ${code}`, view: refused(formOf(plan, place, language), code) }
  })

/** The latest changes there can be, each of everything that an entry holds. */
export function eventsOf(plan: Plan): readonly PlanEvent[] {
  const latest = plan.entries.slice(-14).map((entry, order): PlanEvent => {
    const title = titleOf(parts.find(({ id }) => id === entry.part) ?? parts[0] ?? neverEmpty(), entry)
    const touched = { part: entry.part, entry: entry.id, title }
    const change =
      order % 3 === 0
        ? ({ type: 'removed', before: entry.values, ...touched } as const)
        : ({ type: 'saved', before: order % 3 === 1 ? {} : entry.values, after: entry.values, ...touched } as const)
    return { rev: 9, order, at: monday, by: kari, change }
  })
  const begun: PlanEvent = { rev: 1, order: 0, at: monday, by: kari, change: { type: 'begun', plan: plan.id } }
  return [...latest, begun]
}

function neverEmpty(): never {
  throw new Error('There are no parts')
}

const suggestions: readonly Suggestion[] = [
  { kind: 'command', command: 'plan' },
  { kind: 'command', command: 'help' },
  ...elements.slice(7, 9).map((element) => ({ kind: 'element', element }) as const),
]

/** Everything that Saman can show of a plan: each view, of each element, step and entry that it can be about. */
export function viewsOf(plan: Plan, language: Language): readonly Named[] {
  return [
    ...withoutPlan(language),
    ...projectViews(plan),
    { name: 'board', view: { view: 'board' } },
    ...elements.flatMap((element): readonly Named[] => [
      ...[0, 4, 99].map(
        (page) => ({ name: `element ${element.id}, page ${page}`, view: { view: 'element', element, page } }) as const,
      ),
      { name: `example ${element.id}`, view: { view: 'example', element, shelf: [shared, shared, shared] } },
      {
        name: `offers ${element.id}, first`,
        view: { view: 'offers', element, page: 0, shared: Array(30).fill(shared) },
      },
      { name: `offers ${element.id}`, view: { view: 'offers', element, page: 4, shared: [shared] } },
    ]),
    ...steps.flatMap((place): readonly Named[] => {
      const { part, step } = place
      const element = elementOfPart(part.id)
      const entry = plan.entries.find((one) => one.part === part.id)
      const gaps = element?.gaps(plan, today) ?? []
      return [
        ...formsOf(plan, place, language),
        ...(entry
          ? [{ name: `receipt ${part.id}.${step.id}`, view: { view: 'receipt', part, step, entry } } as const]
          : []),
        ...(element && entry && gaps.length > 0
          ? [
              {
                name: `lacking ${part.id}.${step.id}`,
                view: { view: 'lacking', element, gaps, part, step, entry: entry.id },
              } as const,
            ]
          : []),
      ]
    }),
    ...parts.flatMap((part): readonly Named[] => {
      const entry = plan.entries.find((one) => one.part === part.id)
      if (!part.many || !entry) return []
      return [
        { name: `confirmRemove ${part.id}`, view: { view: 'confirmRemove', part, entry, linked: 3, changed: true } },
        {
          name: `removed ${part.id}`,
          view: { view: 'removed', part, entry: entry.id, title: titleOf(part, entry), by: entry.by.name },
        },
      ]
    }),
    { name: 'timeline', view: { view: 'timeline' } },
    ...[0, 4, 99].flatMap((page): readonly Named[] => [
      { name: `timeline, page ${page}`, view: { view: 'timeline', page } },
      { name: `matrix, page ${page}`, view: { view: 'matrix', page } },
      { name: `indicators, page ${page}`, view: { view: 'indicators', page } },
    ]),
    ...rounds.flatMap((round): readonly Named[] => [
      { name: `prompt ${round}`, view: { view: 'prompt', round } },
      { name: `prompt ${round}, refused`, view: refusedPrompt(plan, round) },
      { name: `nudge ${round}`, view: { view: 'nudge', round } },
    ]),
    ...['i1', 'indicator-0', 'gone'].flatMap((indicator): readonly Named[] =>
      [0, 4, 99].map((page) => ({
        name: `series ${indicator}, page ${page}`,
        view: { view: 'series', indicator, page },
      })),
    ),
    { name: 'reminder of two', view: { view: 'reminder', projects: [projectOf(plan, 1), projectOf(plan, 2)] } },
    {
      name: 'reminder',
      view: {
        view: 'reminder',
        projects: Array.from({ length: 14 }, (_, n) => projectOf(plan, n)),
        done: 'Det er notert.',
      },
    },
    ...missingViews,
    { name: 'look', view: { view: 'look', from: saidBy, plan, what: toLookAt(plan, today), link: '' } },
    { name: 'assessment', view: { view: 'assessment' } },
    { name: 'economics', view: { view: 'economics' } },
    ...[0, 4, 99].map((page) => ({ name: `chain, page ${page}`, view: { view: 'chain', page } }) as const),
    ...elements.map((element) => ({ name: `criterion ${element.id}`, view: { view: 'criterion', element } as const })),
    { name: 'alreadyStarted', view: { view: 'alreadyStarted' } },
    { name: 'confirmRestart', view: { view: 'confirmRestart', nonce: 'nonce-2' } },
    { name: 'history', view: { view: 'history', events: eventsOf(plan) } },
  ]
}

/** In the period of a plan half written, and in that of a full one; and one that asks about nothing. */
const rounds = ['2026-11', '2027-12', '2035-01']

/** A round's card as it comes back with something wrong at every field, and a doubt about every figure. */
function refusedPrompt(plan: Plan, round: string): PromptView {
  const ids = askedIn(plan, round).map(({ indicator }) => indicator.id)
  const typed = ids.flatMap((id) => [
    [`value.${id}`, longText(60)] as const,
    [`comment.${id}`, longText(1000)] as const,
    [`none.${id}`, 'true'] as const,
  ])
  const faults = ids.flatMap((indicator, index): readonly ReportFault[] => [
    { indicator, field: 'value', code: index % 2 === 0 ? 'both' : 'notANumber', facts: faultFacts },
    { indicator, field: 'comment', code: index % 2 === 0 ? 'noReason' : 'tooLong', facts: faultFacts },
  ])
  const doubts = ids.map(
    (id, index) => [id, { doubt: strange[index % strange.length] ?? neverEmpty(), text: longText(60) }] as const,
  )
  return {
    view: 'prompt',
    round,
    typed: Object.fromEntries(typed),
    faults,
    doubts: Object.fromEntries(doubts),
    told: 'Dette ble ikke lagret.',
  }
}

const strange: readonly Doubt[] = [
  { code: 'muchMore', last: 6.3, instead: 6.3 },
  { code: 'muchLess', last: 6.3 },
  { code: 'outside', least: 0, most: 100 },
  { code: 'outside', least: 0 },
  { code: 'outside', most: 100 },
]

const risk = { id: 'r1', kind: 'risk', name: longText(300), lacks: 'owner' } as const

/** A project of which there is as much to know as can be. */
function projectOf(plan: Plan, index: number): ReminderProject {
  const gaps = elements.flatMap((element) => element.gaps(plan, today))
  const matters: readonly Matter[] = [
    { id: 'readings-2026-11', kind: 'readings', round: '2026-11', names: Array(12).fill(longText(120)) },
    ...[-12, -1, 0, 1, 14].map(
      (days): Matter => ({ id: `m${days + 12}`, kind: 'milestone', name: longText(300), date: '2026-11-11', days }),
    ),
    risk,
    ...gaps.map((gap, index): Matter => ({ id: `g${index}`, kind: 'gap', gap, days: 31 + index })),
  ]
  const link = `https://teams.microsoft.com/l/channel/${'19%3A0123456789abcdef'.repeat(6)}?groupId=0&tenantId=0`
  return { ref: `project-${index}`, link, plan, matters, unreachable: 'forbidden', people: members }
}

/** As much as a group can share of one thing. */
const shared: Example = {
  id: 'example-1',
  project: 'project-1',
  element: 'benefits',
  title: longText(300),
  lines: Array(12).fill(longText(2000)),
  language: 'nb',
  theme: 'fullTime',
  municipality: '1870',
  state: 'offered',
  by: { name: longText(100) },
  at: '2026-11-02T09:00:00Z',
}

const tableOf = (projects: number, cohorts: readonly string[]): View => ({
  view: 'table',
  name: longText(100),
  selection: { theme: 'fullTime', cohort: cohorts[0] },
  cohorts,
  projects,
  rows: elements.map(({ id }) => ({ criterion: id, met: 0, toImprove: projects })),
})

/** Answers to coordinators; tests/cards/answers has every question there is. */
const askingViews: readonly Named[] = (() => {
  const all = heavyProgramme(30)
  return [...answerViews(all, [{}], [0]), ...doubtViews(all, longText(longestTyped))]
})()

/** A programme with as much as it may have. */
const programme: Programme = {
  id: 'programme-1',
  name: longText(100),
  themes,
  cohorts: Array.from({ length: 40 }, (_, n) => `${n} ${longText(36)}`),
  code: 'ABCD1234',
  coordinators: Array.from({ length: mostCoordinators }, (_, n) => ({ tenant: 't', id: `c${n}`, name: longText(100) })),
}
const whom = { ref: 'ref-1', name: longText(100), self: false }
const programmeFaults = ['name', 'themes', 'cohorts'].map(
  (field): Fault => ({ field, code: 'tooLong', facts: { max: 100, length: longestTyped } }),
)

const programmeViews: readonly Named[] = [
  ...[true, false].map((makes): Named => ({ name: `noProgramme, ${makes}`, view: { view: 'noProgramme', makes } })),
  { name: 'programmeForm', view: { view: 'programmeForm', of: { nonce: 'n' }, typed: {}, faults: [] } },
  {
    name: 'programmeForm, refused',
    view: {
      view: 'programmeForm',
      of: { programme: 'p1' },
      typed: { name: longText(longestTyped), cohorts: longText(longestTyped) },
      faults: programmeFaults,
    },
  },
  {
    name: 'programme',
    view: {
      view: 'programme',
      programme,
      projects: 1000,
      others: Array.from({ length: 20 }, (_, n) => ({ id: `p${n}`, name: longText(100) })),
      makes: true,
      weekly: true,
      done: 'Koden er byttet.',
    },
  },
  {
    name: 'programme, new',
    view: {
      view: 'programme',
      programme: { ...programme, themes: [], cohorts: [], coordinators: programme.coordinators.slice(0, 1) },
      projects: 0,
      others: [],
      makes: false,
      weekly: false,
    },
  },
  { name: 'confirmRenew', view: { view: 'confirmRenew', programme } },
  {
    name: 'coordinators',
    view: { view: 'coordinators', programme, refs: programme.coordinators.map(() => whom) },
  },
  ...[true, false].map(
    (self): Named => ({
      name: `confirmDismiss, ${self}`,
      view: { view: 'confirmDismiss', programme, whom: { ...whom, self } },
    }),
  ),
  { name: 'invited', view: { view: 'invited', programme, code: 'ABCD1234', until: '2026-11-30T09:00:00Z' } },
]

const reportNames = { subject: longText(120), programme: 'programme-1', project: '0123456789abcdef0123456789abcdef' }
const someReports = Array.from({ length: 43 }, (_, n) => ({
  id: `report-${n}`,
  form: reportForms[n % reportForms.length] ?? neverEmpty(),
  day: '2026-12-31',
  by: longText(100),
}))
const reportViews: readonly Named[] = [
  ...(['group', 'project', 'programme'] as const).flatMap((of): readonly Named[] => {
    const about = { ...reportNames, of }
    return [
      { name: `reports of a ${of}, none`, view: { view: 'reports', about, made: [], page: 0, nonce: 'n' } },
      ...[0, 2, 99].map((page) => ({
        name: `reports of a ${of}, page ${page}`,
        view: { view: 'reports', about, made: someReports, page, nonce: 'n' } as const,
      })),
      ...reportForms.map((form) => ({
        name: `reportMaking ${form} of a ${of}`,
        view: { view: 'reportMaking', about, form } as const,
      })),
    ]
  }),
  ...reportForms.flatMap((form): readonly Named[] => {
    const ready = { view: 'reportReady', id: 'report-1', form, subject: longText(120) } as const
    const link = `https://saman.example.com/files/${'A'.repeat(300)}`
    return [
      { name: `reportReady ${form}, for all`, view: { ...ready, missing: 0 } },
      {
        name: `reportReady ${form}, with a link`,
        view: { ...ready, missing: 12, link, programme: 'p1', told: 'Fila er ikke lagt i OneDrive.' },
      },
    ]
  }),
]

const joiningViews: readonly Named[] = [
  ...[true, false].flatMap((setUp): readonly Named[] => [
    { name: `joinForm, ${setUp}`, view: { view: 'joinForm', setUp, code: '' } },
    {
      name: `joinForm, ${setUp}, wrong`,
      view: { view: 'joinForm', setUp, code: longText(40), trouble: 'Jeg finner ikke noe program.' },
    },
    {
      name: `consent, ${setUp}`,
      view: {
        view: 'consent',
        setUp,
        code: 'ABCD1234',
        programme,
        cohort: programme.cohorts[0],
        deciders: [longText(100), longText(100)],
        leaves: longText(100),
      },
    },
  ]),
  {
    name: 'consent, plain',
    view: {
      view: 'consent',
      setUp: false,
      code: 'ABCD1234',
      programme: { ...programme, cohorts: [] },
      deciders: [],
    },
  },
  { name: 'membership', view: { view: 'membership', name: longText(100) } },
  { name: 'membership of none', view: { view: 'membership', name: undefined } },
  { name: 'confirmQuit', view: { view: 'confirmQuit', programme: 'programme-1', name: longText(100) } },
  ...(['joined', 'quitted'] as const).map(
    (view): Named => ({ name: view, view: { view, name: longText(100), by: longText(100) } }),
  ),
]

/** What Saman says unasked of projects that are elsewhere. */
const toldViews: readonly Named[] = (() => {
  const row = (matter: FollowUpRow['matter']): FollowUpRow => ({
    project: longText(120),
    matter,
    since: '2026-12-17T08:00:00Z',
  })
  const rows = [
    row({ kind: 'readings', round: '2026-11' }),
    ...unreachables.flatMap((why) => ['', longText(60)].map((who) => row({ kind: 'unreachable', who, why }))),
  ]
  return [
    { name: 'reminder of nothing', view: { view: 'reminder', projects: [] } },
    { name: 'acknowledged', view: { view: 'acknowledged', by: kari, matters: Array(45).fill(longText(300)) } },
    { name: 'delegated', view: { view: 'acknowledged', by: kari, to: { name: longText(100) }, matters: ['x'] } },
    ...unreachables.map(
      (why): Named => ({ name: `not reached, ${why}`, view: { view: 'notReached', person: kari, why } }),
    ),
    ...[0, 1, 99].map(
      (page): Named => ({
        name: `follow-ups, page ${page}`,
        view: { view: 'followUps', rows: [...rows, ...rows], page },
      }),
    ),
    { name: 'follow-ups, none', view: { view: 'followUps', rows: [], page: 0 } },
  ]
})()

/** What Saman shows also where there is no plan. */
export function withoutPlan(language: Language): readonly Named[] {
  const [place] = steps
  return [
    { name: 'greeting', view: { view: 'greeting', personal: false } },
    { name: 'greeting, personal', view: { view: 'greeting', personal: true } },
    ...(place ? [{ name: 'form, no plan', view: formOf(undefined, place, language) }] : []),
    { name: 'examples', view: { view: 'examples' } },
    ...elements.map(
      (element) => ({ name: `example ${element.id}, again`, view: { view: 'example', element, shelf: [] } }) as const,
    ),
    ...(['offered', 'accepted'] as const).map((state): Named => {
      return {
        name: `example, ${state}`,
        view: { view: 'offered', example: { ...shared, state } },
      }
    }),
    { name: 'offer', view: { view: 'offer', part: setup, entry: 'e1', draft: shared } },
    { name: 'waiting', view: { view: 'waiting', examples: Array(14).fill(shared), page: 1 } },
    {
      name: 'waiting, taken in',
      view: { view: 'waiting', examples: Array(4).fill({ ...shared, state: 'accepted' }), page: 0 },
    },
    { name: 'waiting, none', view: { view: 'waiting', examples: [], page: 0 } },
    {
      name: 'table',
      view: tableOf(
        1000,
        Array(40)
          .fill(longText(40))
          .map((text, n) => `${text}${n}`),
      ),
    },
    { name: 'table of nobody', view: tableOf(0, []) },
    ...askingViews,
    ...programmeViews,
    ...joiningViews,
    ...actingViews,
    ...reportViews,
    ...toldViews,
    { name: 'languages', view: { view: 'languages' } },
    { name: 'history of nothing', view: { view: 'history', events: [] } },
    { name: 'help', view: { view: 'help' } },
    { name: 'help, unknown', view: { view: 'help', said: longText(longestTyped), nearest: suggestions } },
    { name: 'help, unknown and unsaid', view: { view: 'help', nearest: suggestions } },
    { name: 'notice', view: { view: 'notice', sentence: 'Her er ingen plan ennå.', start: true } },
    { name: 'notice, without a button', view: { view: 'notice', sentence: 'Ingenting er endret.', start: false } },
  ]
}
