import { type IsoDate, osloDate } from '../calendar/dates.ts'
import { type Frequency, periodOf } from '../calendar/periods.ts'
import { type Round, roundPeriod } from '../calendar/rounds.ts'
import { type Action, type GoneAnswer, mostGone } from '../cards/action.ts'
import { escapeMarkdown, shortened } from '../cards/escape.ts'
import type { PromptView, ReportFault } from '../cards/view.ts'
import { shownValue } from '../cards/words.ts'
import { type Answers, readAnswers, type Typed } from '../plan/answers.ts'
import type { Command } from '../plan/decide.ts'
import { type Doubt, doubtAbout } from '../plan/doubts.ts'
import { type Indicator, indicators } from '../plan/elements/baseline.ts'
import { entriesOf, findEntry, inOrder, type Plan } from '../plan/plan.ts'
import { type AnyReading, readings } from '../plan/readings.ts'
import { askedIn } from '../plan/rounds.ts'
import type { Value } from '../plan/values.ts'
import { texts } from '../texts/index.ts'
import { idFrom } from './ids.ts'
import type { Scene } from './scene.ts'

type Report = Extract<Action, { do: 'report' }>

/** What was typed for one indicator. */
type Own = { readonly id: string; readonly value: string; readonly comment: string; readonly none: boolean }

/** What becomes of it. */
type Read =
  | { readonly kind: 'save'; readonly command: Command }
  /** It stands already. */
  | { readonly kind: 'again' }
  | { readonly kind: 'wrong'; readonly faults: readonly ReportFault[] }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  /** It can't be saved, nor put right on this card: a sentence says where it went. */
  | { readonly kind: 'told'; readonly sentence: string }
  /** Nor can this: what it is of has been removed. */
  | { readonly kind: 'gone'; readonly answer: GoneAnswer }

/** A report as it was read: what to save, and the card with what is left to put right. */
export type ReadReport = {
  readonly typedAnything: boolean
  readonly commands: readonly Command[]
  /** What is told of those that have been removed, by this press and by those before it. */
  readonly gone: readonly GoneAnswer[]
  /** Undefined when nothing is. */
  readonly wrong: PromptView | undefined
}

/** Reads what was typed on a round's card against a plan, which may hold more than when the card was drawn. Undefined for a round that has not begun. */
export function readReport(scene: Scene, plan: Plan, action: Report, typed: Typed): ReadReport | undefined {
  const { round } = action
  const known = new Map(entriesOf(plan, indicators).map((one) => [one.id, one]))
  const given = new Map(askedIn(plan, round).map((one) => [one.indicator.id, one.given]))
  const read: (readonly [Own, Read])[] = []
  for (const own of typedIn(typed)) {
    const indicator = known.get(own.id)
    const date = dateIn(scene, round, indicator?.values.frequency)
    if (date === undefined) return undefined
    const standing = given.get(own.id) ?? readOn(plan, own.id, date)
    read.push([own, readOwn({ scene, plan, action, own, indicator, date, standing })])
  }
  const gone = goneIn(action, read)
  return {
    typedAnything: read.length > 0,
    commands: read.flatMap(([, one]) => (one.kind === 'save' ? [one.command] : [])),
    gone,
    wrong: wrongIn(round, typed, read, gone),
  }
}

/** A client may send again what it was told of before: that is told once. */
function goneIn({ gone: before = [] }: Report, read: readonly (readonly [Own, Read])[]): readonly GoneAnswer[] {
  const now = read.flatMap(([, one]) => (one.kind === 'gone' ? [one.answer] : []))
  return [...before.filter(({ id }) => !now.some((one) => one.id === id)), ...now].slice(-mostGone)
}

const inputs = /^(?:value|comment|none)\.(.+)$/

/** Every indicator that something was typed for. */
function typedIn(typed: Typed): readonly Own[] {
  const ids = new Set(Object.keys(typed).flatMap((input) => inputs.exec(input)?.[1] ?? []))
  return [...ids]
    .map((id) => ({
      id,
      value: (typed[`value.${id}`] ?? '').trim(),
      comment: (typed[`comment.${id}`] ?? '').trim(),
      none: typed[`none.${id}`] === 'true',
    }))
    .filter(({ value, comment, none }) => value !== '' || comment !== '' || none)
}

/**
 * The day that a round's figures are of: the last of the period, or today while it goes on. None before it has begun, but
 * where days are played that have not come.
 */
function dateIn({ deps }: Scene, round: Round, frequency: Frequency = 'monthly'): IsoDate | undefined {
  const end = roundPeriod(round, 'monthly')?.to
  const today = osloDate(deps.now())
  if (end === undefined || end <= today) return end
  if (periodOf(frequency, end).from <= today) return today
  return deps.unasked.simulate ? end : undefined
}

const readOn = (plan: Plan, indicator: string, date: IsoDate): AnyReading | undefined =>
  entriesOf(plan, readings)
    .toSorted(inOrder)
    .findLast(({ values }) => values.indicator === indicator && values.date === date)

type Reading = {
  readonly scene: Scene
  readonly plan: Plan
  readonly action: Report
  readonly own: Own
  readonly indicator: Indicator | undefined
  readonly date: IsoDate
  /** What has been said of the period already. */
  readonly standing: AnyReading | undefined
}

function readOwn(of: Reading): Read {
  const { scene, plan, action, own, indicator, standing } = of
  if (!indicator) return { kind: 'gone', answer: goneAnswer(of) }
  if (own.none && own.value !== '') return wrong(own, 'value', 'both')
  if (own.none && own.comment === '') return wrong(own, 'comment', 'noReason')
  if (!own.none && own.value === '') return wrong(own, 'comment', 'noFigure')
  const answers = answersIn(of)
  if (!answers.ok)
    return {
      kind: 'wrong',
      faults: answers.faults.map(({ field, code, facts }) => ({
        indicator: own.id,
        field: field === 'value' ? 'value' : 'comment',
        code,
        facts,
      })),
    }
  const values = { ...empty, ...answers.values }
  if (standing && stands(standing, values)) return { kind: 'again' }
  if (standing && isAnothers(standing, values, scene)) return { kind: 'told', sentence: answeredBy(standing, of) }
  const { value } = values
  const doubt =
    typeof value === 'number' ? doubtAbout(plan, own.id, value, standing?.values.date ?? of.date) : undefined
  if (doubt && action.sure[own.id] !== own.value) return { kind: 'doubt', doubt }
  return { kind: 'save', command: saving(of, values) }
}

function goneAnswer({ scene, action, own }: Reading): GoneAnswer {
  const name = new Map(Object.entries(action.names ?? {})).get(own.id)
  const text = own.value || own.comment || texts[scene.language].prompt.none
  return { id: own.id, ...(name ? { name } : {}), text }
}

/** A figure, or why there is none: each takes the other's place. */
const empty = { value: null, comment: null, missing: null }

const wrong = (own: Own, field: ReportFault['field'], code: ReportFault['code']): Read => ({
  kind: 'wrong',
  faults: [{ indicator: own.id, field, code, facts: {} }],
})

/** The same checks as in a form: of the figure and its comment, or of why there is none. */
function answersIn({ scene, plan, own: { value, comment, none } }: Reading): Answers {
  const fields = none ? ['missing'] : ['value', 'comment']
  const typed: Typed = none ? { missing: comment } : { value, comment }
  return readAnswers(
    readings,
    { id: 'report', fields },
    typed,
    {},
    {
      plan,
      language: scene.language,
      today: osloDate(scene.deps.now()),
      members: [],
      newId: idFrom,
      titleField: () => readings.title,
    },
  )
}

type Said = Readonly<Record<string, Value | null>>
const same = ({ values }: AnyReading, name: string, said: Said) => (said[name] ?? undefined) === values[name]

/** Whether it says nothing new: a press delivered twice, or another card of the same round. */
const stands = (standing: AnyReading, said: Said): boolean =>
  same(standing, 'value', said) && same(standing, 'missing', said) && (!said.comment || same(standing, 'comment', said))

/**
 * Whether somebody else has answered otherwise, while this stood in a card that did not show it. One's own answer is put
 * right by a new one, and a figure is more than that there was none; another's figure only by whoever has seen it.
 */
function isAnothers(standing: AnyReading, said: Said, { turn: { by } }: Scene): boolean {
  const { by: other, values } = standing
  if (by.id === undefined ? other.name === by.name : other.id === by.id) return false
  if (values.value === undefined) return typeof said.value !== 'number'
  return !same(standing, 'value', said) || values.comment !== undefined
}

function answeredBy({ by, values }: AnyReading, { scene, plan, own, indicator }: Reading): string {
  const { language } = scene
  const said = texts[language].report
  const [who, name] = [shown(by.name), shown(indicator?.values.name ?? '')]
  const typed = shown(own.value || own.comment)
  if (values.value === undefined) return said.answeredNone(who, name, typed)
  const value = shownValue(indicators, 'target', values.value, indicator?.values ?? {}, { language, plan })
  return said.answered(who, value, name, typed)
}

const longestShown = 200
const shown = (text: string) => escapeMarkdown(shortened(text, longestShown))

function saving({ plan, own, date, standing }: Reading, said: Said): Command {
  return {
    do: 'save',
    part: readings,
    entry: standing?.id ?? newReading(plan, own.id, date),
    fresh: true,
    seen: plan.rev,
    values: standing ? said : { ...said, indicator: own.id, date },
    make: [],
  }
}

/** Whichever card or press it comes from, a figure of one indicator for one day is one: unless that has been moved to another day. */
function newReading(plan: Plan, indicator: string, date: IsoDate): string {
  const usual = idFrom('reading', plan.id, indicator, date)
  return findEntry(plan, readings.id, usual) ? idFrom('reading', plan.id, indicator, date, `${plan.rev}`) : usual
}

function wrongIn(
  round: Round,
  typed: Typed,
  read: readonly (readonly [Own, Read])[],
  gone: readonly GoneAnswer[],
): PromptView | undefined {
  const faults = read.flatMap(([, one]) => (one.kind === 'wrong' ? one.faults : []))
  const doubts = read.flatMap(([{ id, value }, one]) =>
    one.kind === 'doubt' ? [[id, { doubt: one.doubt, text: value }] as const] : [],
  )
  const told = read.flatMap(([, one]) => (one.kind === 'told' ? [one.sentence] : []))
  if (faults.length + doubts.length + told.length + gone.length === 0) return undefined
  const kept = new Set(read.flatMap(([{ id }, { kind }]) => (kind === 'wrong' || kind === 'doubt' ? [id] : [])))
  return {
    view: 'prompt',
    round,
    typed: Object.fromEntries(Object.entries(typed).filter(([input]) => kept.has(inputs.exec(input)?.[1] ?? ''))),
    faults,
    doubts: Object.fromEntries(doubts),
    ...(told.length > 0 ? { told: told.join('\n\n') } : {}),
    ...(gone.length > 0 ? { gone } : {}),
  }
}
