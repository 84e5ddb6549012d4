import { shortDate } from '../calendar/dates.ts'
import type { Gap, PlanElement } from '../plan/element.ts'
import { titleOf } from '../plan/element.ts'
import { elementOfPart, elements, findElement, findPart } from '../plan/elements/index.ts'
import type { Part } from '../plan/parts.ts'
import { type Entry, findEntry, type Plan } from '../plan/plan.ts'
import { nextOpenStep, progressOf } from '../plan/progress.ts'
import { texts } from '../texts/index.ts'
import type { Action } from './action.ts'
import { colours, signs } from './board.ts'
import { type Button, buttonsOf, press } from './button.ts'
import { calculationButton, calculationRow } from './economics.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { pageOf, pageWords } from './pages.ts'
import { type Card, fill } from './template.ts'
import type { Stage, View } from './view.ts'
import { gapText, shortLabel, shownValue } from './words.ts'

/** So many items on one card keep it readable on a phone and far under what a message may hold. */
const pageSize = 10
const longestDetail = 80

/** One element: why it matters, what is written, what is lacking, and the way on. */
export function drawElement(element: PlanElement, wanted: number, plan: Plan, stage: Stage): Card {
  const { language } = stage
  const said = texts[language]
  const own = element.texts[language]
  const button = buttonsOf(stage)
  const { state, gaps } = progressOf(element, plan, stage.today)
  const items = plan.entries.filter((entry) => entry.part === element.list?.id)
  const page = pageOf(items.length, pageSize, wanted)
  const { shown, last } = page
  const words = state === 'lacking' ? said.board.states.lacking(gaps.length) : said.board.states[state]
  const rows = [
    ...recordRows(element, plan, stage),
    ...items.slice(page.from, page.to).map((entry) => itemRow(element, entry, plan, stage)),
  ]
  const start = firstStep(element, plan)
  const following = elements[elements.findIndex((one) => one.id === element.id) + 1]
  // Before anything is written there is one thing to say: how to begin. It is no fault yet.
  const [beginning] = state === 'empty' && gaps.length === 1 ? gaps : []
  return fill('element', {
    lang: language,
    fallbackText: `${own.name}: ${words}. ${own.why}`,
    title: own.name,
    state: `${signs[state]} ${state === 'complete' ? said.element.complete : words}`,
    color: colours[state],
    why: own.why,
    writtenHeading:
      rows.length > 0
        ? own.list && items.length > 0 && !element.record && own.list.heading !== own.name
          ? own.list.heading
          : said.element.written
        : '',
    rows,
    pages: pageWords(page, stage),
    beginning: beginning ? gapText(beginning, language, escapeMarkdown).close : '',
    gapsHeading: gaps.length > 0 && !beginning ? said.element.lacks : '',
    gaps: beginning ? [] : gapBlocks(gaps, plan, stage),
    actions: [
      ...adding(element, beginning, stage, state === 'complete' ? 'default' : 'positive'),
      ...(start ? [button(said.buttons.begin, start, 'positive')] : []),
      ...(element.picture && items.length > 0 ? [button(said[element.picture].button, { do: element.picture })] : []),
      ...calculationButton(element, plan, stage),
      // A row has room for six buttons. In the middle of a long list nobody needs to be shown how to begin.
      ...(element.picture && shown > 0 && shown < last
        ? []
        : [button(said.buttons.example, { do: 'example', element: element.id })]),
      ...(shown > 0 ? [button(said.buttons.previous, { do: 'element', element: element.id, page: shown - 1 })] : []),
      ...(shown < last ? [button(said.buttons.next, { do: 'element', element: element.id, page: shown + 1 })] : []),
      ...(following
        ? [
            button(
              said.buttons.nextElement,
              { do: 'element', element: following.id },
              state === 'complete' ? 'positive' : 'default',
            ),
          ]
        : []),
      // Six buttons fit; in the middle of a long list the way on and the way back take their place.
      ...(inChain.includes(element.id) && items.length > 0 && !(shown > 0 && shown < last)
        ? [button(said.chain.open, { do: 'chain' })]
        : []),
      button(said.buttons.toPlan, { do: 'board' }),
    ],
  })
}

/** The elements whose items are links of the chain. */
const inChain: readonly string[] = ['resultGoals', 'driverGoals', 'measures']

/** The way to a new item: of this list, or first of the one that it builds on. */
function adding(element: PlanElement, beginning: Gap | undefined, stage: Stage, style: Button['style']) {
  const place = (beginning && elementOfPart(beginning.where.part)) ?? element
  const { list } = place
  const add = place.texts[stage.language].list?.add
  if (!list || add === undefined || !element.list) return []
  return [buttonsOf(stage)(add, { do: 'form', part: list.id, step: list.steps[0]?.id ?? '' }, style)]
}

/** Where a record that has nothing in it begins. */
function firstStep({ record, list }: PlanElement, plan: Plan) {
  const [step] = record?.steps ?? []
  if (!record || list || !step || findEntry(plan, record.id, record.id)) return undefined
  return { do: 'form', part: record.id, step: step.id, entry: record.id } as const
}

function recordRows(element: PlanElement, plan: Plan, stage: Stage) {
  const { record, calculation } = element
  if (!record) return []
  const entry = findEntry(plan, record.id, record.id)
  const said = texts[stage.language]
  if (!entry || Object.keys(entry.values).length === 0) return []
  // Numbers say little one by one: a calculation is told in a line, and has a card of its own.
  const steps = record.steps.filter(({ id }) => !calculation?.steps.includes(id))
  const rows = steps.flatMap((step) =>
    step.fields.map((name, index) => {
      const value = entry.values[name]
      return {
        title: shortLabel(record, name, stage.language),
        weight: 'Default',
        size: 'Small',
        details: escapeMarkdown(
          value === undefined ? said.element.empty : shownValue(record, name, value, entry.values, stage),
        ),
        subtle: value === undefined,
        presses:
          index === 0
            ? [
                press(
                  buttonsOf(stage)(said.buttons.change, {
                    do: 'form',
                    part: record.id,
                    step: step.id,
                    entry: record.id,
                  }),
                ),
              ]
            : [],
      }
    }),
  )
  return [...calculationRow(element, plan, stage), ...rows]
}

function itemRow(element: PlanElement, entry: Entry, plan: Plan, stage: Stage) {
  const said = texts[stage.language]
  const button = buttonsOf(stage)
  const part = element.list ?? notAList(entry)
  return {
    title: escapeMarkdown(titleOf(part, entry)),
    weight: 'Bolder',
    size: 'Default',
    details: [...badgeOf(element, entry, stage), ...details(part, entry, { ...stage, plan })].join(' · '),
    subtle: true,
    presses: [
      press(button(said.buttons.change, { do: 'form', part: part.id, step: part.steps[0]?.id ?? '', entry: entry.id })),
      press(button(said.buttons.remove, { do: 'askRemove', part: part.id, entry: entry.id })),
    ],
  }
}

function notAList(entry: Entry): never {
  throw new Error(`The entry ${entry.id} is in no list`)
}

/** What an item holds besides its title, in one line. */
export function details(part: Part, entry: Entry, stage: Stage): readonly string[] {
  return Object.keys(part.fields).flatMap((name) => {
    const value = entry.values[name]
    if (value === undefined || name === part.title) return []
    const shown = shownValue(part, name, value, entry.values, { ...stage, date: shortDate })
    return [`${shortLabel(part, name, stage.language)}: ${escapeMarkdown(shortened(shown, longestDetail))}`]
  })
}

function badgeOf(element: PlanElement, entry: Entry, { language }: Stage): readonly string[] {
  const badge = element.texts[language].badges?.[element.badge?.(entry) ?? '']
  return badge === undefined ? [] : [`**${badge}**`]
}

/** Gaps with their reasons and what would close them; those that are closed in the same step share its button. */
export function gapBlocks<G extends Gap>(
  gaps: readonly G[],
  plan: Plan,
  stage: Stage,
  ruleOf: (gap: G) => string = () => '',
) {
  const places = Map.groupBy(gaps, ({ where: { part, step, entry, about } }) => [part, step, entry, about].join(' '))
  return [...places.values()].flatMap((here) => {
    const [first] = here
    if (!first) return []
    const said = here.map((gap) => ({ ...gapText(gap, stage.language, escapeMarkdown), rule: ruleOf(gap) }))
    const button = buttonsOf(stage)
    const { buttons } = texts[stage.language]
    const asked = here.flatMap((gap) => {
      const step = findElement(gap.element)?.rules[gap.code]?.asks
      return step === undefined ? [] : [wayTo(gap, plan, step)]
    })[0]
    return [
      {
        said,
        actions: [button(buttons.fix, wayTo(first, plan)), ...(asked ? [button(buttons.asItIs, asked)] : [])],
      },
    ]
  })
}

/** The step that closes a gap: of the entry it is about, of the record, or of a new item, perhaps about another. */
function wayTo({ where }: Gap, plan: Plan, step = where.step): Action {
  const { part, entry, about } = where
  const many = findPart(part)?.many ?? false
  const target = entry ?? (many ? undefined : part)
  const exists = target !== undefined && (!many || findEntry(plan, part, target))
  return { do: 'form', part, step, ...(exists ? { entry: target } : {}), ...(about === undefined ? {} : { about }) }
}

/** More than this at once is a wall of text. The element's own card has them all. */
const mostAtOnce = 3

/** What is still lacking, right after a step was saved: fix it now, or leave it. */
export function drawLacking(view: Extract<View, { view: 'lacking' }>, plan: Plan, stage: Stage): Card {
  const { language } = stage
  const said = texts[language]
  const own = view.element.texts[language]
  const { part, entry } = view
  const more = nextOpenStep(plan, part, view.step, entry)
  return fill('lacking', {
    lang: language,
    fallbackText: `${own.name}: ${view.gaps.map((gap) => gapText(gap, language, (name) => name).what).join(' ')}`,
    title: own.name,
    heading: said.after.heading,
    gaps: gapBlocks(view.gaps.slice(0, mostAtOnce), plan, stage),
    more: view.gaps.length > mostAtOnce ? said.element.more(view.gaps.length - mostAtOnce) : '',
    actions: [
      buttonsOf(stage)(
        said.buttons.leave,
        more ? { do: 'form', part: part.id, step: more.id, entry } : { do: 'element', element: view.element.id },
      ),
      ...(!more && part.many && own.list
        ? [buttonsOf(stage)(own.list.add, { do: 'form', part: part.id, step: part.steps[0]?.id ?? '' })]
        : []),
      buttonsOf(stage)(said.buttons.toPlan, { do: 'board' }),
    ],
  })
}
