import {
  type Chain,
  chainOf,
  type Dangling,
  type DriverBranch,
  type Effect,
  type EffectBranch,
  type GoalBranch,
  type Link,
  links,
  type Missing,
  type Where,
} from '../plan/chain.ts'
import { titleOf } from '../plan/element.ts'
import { driverGoals } from '../plan/elements/driver-goals.ts'
import { elementOfPart } from '../plan/elements/index.ts'
import { measures } from '../plan/elements/measures.ts'
import { purpose } from '../plan/elements/purpose.ts'
import { resultGoals } from '../plan/elements/result-goals.ts'
import type { Part } from '../plan/parts.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { joined, texts } from '../texts/index.ts'
import { projectName } from './board.ts'
import { type Button, buttonsOf, press } from './button.ts'
import { escapeMarkdown, inOneText, shortened } from './escape.ts'
import { type Card, fill } from './template.ts'
import type { PictureView, Stage } from './view.ts'
import { capital, gapText, optionLabel, referenceTitle } from './words.ts'

/** A sign for each link, told apart by shape and never by colour. */
const signs = { effect: '▲', resultGoal: '■', driverGoal: '◆', measure: '▸' } as const
const [longestTitle, longestSpoken] = [90, 40]
/** So many lines, and buttons for what is missing, on one card: it stays readable, and within what a message may hold. */
const [treePage, mostWays] = [12, 8]

/** The chain from measure to effect: what serves what, then what is missing, with the way to each. */
export function drawChain(plan: Plan, stage: Stage, { page = 0 }: PictureView): Card {
  const { language } = stage
  const said = texts[language]
  const button = buttonsOf(stage)
  const chain = chainOf(plan)
  const lines = linesOf(chain, plan, stage)
  const treePages = inPages(lines, treePage, () => 1)
  const missingPages = inPages(chain.missing, mostWays, (one) => waysOf(one, plan, stage).length)
  const last = Math.max(treePages.length, missingPages.length, 1) - 1
  const shown = Math.min(page, last)
  const missing = missingPages[shown] ?? []
  const rows = underAbove(treePages[shown] ?? [])
  const title = `${said.chain.title}: ${escapeMarkdown(projectName(plan, stage))}`
  const reach = reachOf(chain, stage)
  return fill('chain', {
    lang: language,
    fallbackText: inOneText([title, reach]),
    title,
    reach,
    explain: rows.length > 0 ? said.chain.explain : lines.length > 0 ? '' : said.chain.begin,
    // Once: not on every page.
    driven: shown === 0 ? drivenOf(chain, stage) : [],
    legend: rows.length > 0 ? legendOf(stage) : '',
    rows: rows.map((line, index) => rowOf(line, index, stage)),
    pages: pageText(treePages, shown, stage),
    // Of a chain that is only begun nothing is wrong yet.
    missingHeading: missing.some(({ kind }) => kind !== 'empty') ? said.chain.missing : '',
    groups: groupsOf(missing, chain, plan, stage),
    missingPages: pageText(missingPages, shown, stage),
    actions: [
      ...(shown > 0 ? [button(said.buttons.previous, { do: 'chain', page: shown - 1 })] : []),
      ...(shown < last ? [button(said.buttons.next, { do: 'chain', page: shown + 1 })] : []),
      button(said.buttons.toPlan, { do: 'board' }),
    ],
  })
}

/** Things in their order, as many on a page as there is room for by what each takes. */
function inPages<T>(all: readonly T[], room: number, takes: (one: T) => number): readonly (readonly T[])[] {
  const pages: T[][] = []
  let left = 0
  for (const one of all) {
    const size = Math.max(1, takes(one))
    const page = size <= left ? pages.at(-1) : undefined
    if (page) page.push(one)
    else pages.push([one])
    left = (page ? left : room) - size
  }
  return pages
}

function pageText(pages: readonly (readonly unknown[])[], page: number, { language }: Stage): string {
  const here = pages[page]
  if (pages.length < 2 || !here) return ''
  const before = pages.slice(0, page).flat().length
  return texts[language].element.pages(before + 1, before + here.length, pages.flat().length)
}

function reachOf({ reach, missing }: Chain, { language }: Stage): string {
  const said = texts[language].chain
  if (missing.length === 0) return said.complete
  return reach.measures > 0 ? said.reach(reach.whole, reach.measures) : ''
}

const legendOf = ({ language }: Stage) =>
  links // A sign never stands at the end of a line, away from its word.
    .map((link) => `${signs[link]}\u00a0${texts[language].chain.links[link]}`)
    .join('   ')

/** The measures came first: said in the head, with the way to what should have come before them. */
function drivenOf({ measureDriven }: Chain, stage: Stage) {
  if (!measureDriven) return []
  const { part, step, entry } = measureDriven.where
  const { what, close } = gapText(measureDriven, stage.language, escapeMarkdown)
  const action = { do: 'form', part, step, ...(entry === undefined ? {} : { entry }) } as const
  return [{ text: `${what} ${close}`, ...press(buttonsOf(stage)(texts[stage.language].buttons.fix, action)) }]
}

/** One thing in the tree, and what it hangs under: that is said again where a new page begins. */
type Line = {
  readonly link: Link
  /** As people wrote it, or as the effect is called. */
  readonly title: string
  readonly note: string
  readonly depth: number
  readonly above: readonly Line[]
  readonly where: Where
}

function linesOf({ tree, missing }: Chain, plan: Plan, stage: Stage): readonly Line[] {
  const unserved = missing.flatMap((one) =>
    one.kind === 'goalUnserved' || one.kind === 'driverUnserved' ? [one.entry] : [],
  )
  return tree.flatMap((branch) => {
    const effect = effectLine(branch, stage)
    return [effect, ...branch.goals.flatMap((goal) => goalLines(goal, effect, unserved, plan, stage))]
  })
}

function effectLine({ effect, goals: [first] }: EffectBranch, { language }: Stage): Line {
  const said = texts[language].chain
  const sought = { part: purpose, step: 'effects', entry: purpose.id }
  return {
    link: 'effect',
    title: effect ? effectName(effect, language) : said.noEffect,
    note: first ? '' : said.notes.unled,
    depth: 0,
    above: [],
    where: effect || !first ? sought : { part: resultGoals, step: 'effect', entry: first.goal.id },
  }
}

function goalLines(
  { goal, drivers, measures: direct }: GoalBranch,
  effect: Line,
  unserved: readonly Entry[],
  plan: Plan,
  stage: Stage,
) {
  const said = texts[stage.language].chain.notes
  const indicator = goal.values.indicator && referenceTitle(goal.values.indicator, plan)
  const notes = [
    indicator === undefined ? said.noIndicator : said.indicator(escapeMarkdown(shortened(indicator, longestTitle))),
    ...(unserved.includes(goal) ? [said.unserved] : []),
  ]
  const own = lineOf('resultGoal', resultGoals, goal, [effect], notes.join('. '))
  return [
    own,
    ...drivers.flatMap((branch) => driverLines(branch, [effect, own], unserved, stage)),
    ...direct.map((measure) => lineOf('measure', measures, measure, [effect, own])),
  ]
}

function driverLines(
  { driver, measures: under }: DriverBranch,
  above: readonly Line[],
  unserved: readonly Entry[],
  { language }: Stage,
) {
  const note = unserved.includes(driver) ? texts[language].chain.notes.noMeasure : ''
  const own = lineOf('driverGoal', driverGoals, driver, above, note)
  return [own, ...under.map((measure) => lineOf('measure', measures, measure, [...above, own]))]
}

function lineOf(link: Link, part: Part, entry: Entry, above: readonly Line[], note = ''): Line {
  const where = { part, step: part.steps[0]?.id ?? '', entry: entry.id }
  return { link, title: titleOf(part, entry), note, depth: above.length, above, where }
}

/** The lines of a page. Where it begins in the middle of a branch, what that hangs under comes first. */
const underAbove = (here: readonly Line[]): readonly Line[] => [...(here[0]?.above ?? []), ...here]

function rowOf({ link, title, note, depth, where }: Line, index: number, stage: Stage) {
  const spoken = `${capital(texts[stage.language].chain.links[link])}: ${shortened(title, longestSpoken)}`
  return {
    indent: `${18 + 16 * depth}px`,
    sign: signs[link],
    text: escapeMarkdown(shortened(title, longestTitle)),
    weight: depth < 2 ? 'Bolder' : 'Default',
    color: 'Default',
    note,
    separator: depth === 0 && index > 0,
    spacing: depth === 0 ? 'Medium' : 'Small',
    ...press(buttonsOf(stage)(spoken, wayTo(where))),
  }
}

const wayTo = ({ part, step, entry }: Where) =>
  ({ do: 'form', part: part.id, step, ...(entry === undefined ? {} : { entry }) }) as const

const effectName = (effect: Effect, language: Stage['language']) => optionLabel(purpose, 'effects', effect, language)

/** What is missing, by its kind, in the order that it came. */
function groupsOf(missing: readonly Missing[], chain: Chain, plan: Plan, stage: Stage) {
  const said = texts[stage.language].chain
  return [...Map.groupBy(missing, ({ kind }) => kind)].map(([kind, all], index) => ({
    heading: said.groups[kind],
    separator: index > 0,
    rows: all.map((one) => ({
      text: missingText(one, stage),
      note: one.kind === 'driverServesNothing' ? underText(one.entry, chain, stage) : '',
      ...places(waysOf(one, plan, stage).map((button) => press(button))),
    })),
  }))
}

/** One way stands beside what it is about; two would leave no room for it, and stand below. */
const places = <T>(ways: readonly T[]) => (ways.length > 1 ? { beside: [], below: ways } : { beside: ways, below: [] })

const named = (part: Part, entry: Entry) => escapeMarkdown(shortened(titleOf(part, entry), longestTitle))

function missingText(one: Missing, { language }: Stage): string {
  const said = texts[language]
  switch (one.kind) {
    case 'gone':
      return said.chain.gone[targetOf(one)](named(one.part, one.entry))
    case 'empty':
      return said.chain.empty[one.link]
    case 'effectsUnled':
      return one.effects.map((effect) => effectName(effect, language)).join(' · ')
    default:
      return named(one.part, one.entry)
  }
}

/** Measures under a driver goal that is in no tree itself: they are there, and shall not look lost. */
function underText(driver: Entry, { loose }: Chain, { language }: Stage): string {
  const said = texts[language]
  const under = loose.drivers.find((branch) => branch.driver === driver)?.measures ?? []
  const names = under.slice(0, 3).map((one) => escapeMarkdown(shortened(titleOf(measures, one), longestSpoken)))
  const more = under.length > names.length ? [`+${under.length - names.length}`] : []
  return names.length > 0 ? said.chain.notes.under(joined([...names, ...more], said.and)) : ''
}

/** What a reference may point at: one kind of thing, or a goal of either level. */
function targetOf({ to }: Dangling): 'goal' | 'resultGoal' | 'indicator' | 'measure' {
  const [first] = to
  if (to.length === 1 && (first === 'resultGoal' || first === 'indicator' || first === 'measure')) return first
  return 'goal'
}

/** The buttons that close what is missing: choose, or add what is to be chosen; of what is gone also let the link go. */
function waysOf(one: Missing, plan: Plan, stage: Stage): readonly Button[] {
  const said = texts[stage.language].chain
  const button = buttonsOf(stage)
  if (!one.where) return []
  const way = button(wayLabel(one, one.where, stage), wayTo(one.where))
  if (one.kind !== 'gone') return [way]
  const { part, entry, field } = one
  // What can't be without its link can go as a whole.
  const away = one.required
    ? button(texts[stage.language].buttons.remove, { do: 'askRemove', part: part.id, entry: entry.id })
    : button(said.unlink, { do: 'unlink', part: part.id, entry: entry.id, field, seen: plan.rev })
  return [way, away]
}

function wayLabel(one: Missing, where: Where, { language }: Stage): string {
  const { choose } = texts[language].chain
  const add = elementOfPart(where.part.id)?.texts[language].list?.add
  if (where.entry === undefined && add !== undefined) return add
  switch (one.kind) {
    case 'gone':
      return choose[targetOf(one)]
    case 'goalWithoutIndicator':
      return choose.indicator
    case 'driverServesNothing':
      return choose.resultGoal
    case 'measureServesNothing':
      return choose.goal
    case 'empty':
    case 'effectsUnled':
    case 'goalWithoutEffect':
    case 'goalUnserved':
    case 'driverUnserved':
      return choose.effect
    default:
      return one satisfies never
  }
}
