import { createRequire } from 'node:module'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { type Press, pressKey, pressSchema } from '../../src/cards/action.ts'
import type { Card } from '../../src/cards/template.ts'

// The library's own modules are written for bundlers; Node can load what it was bundled into.
const library: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.min.js',
)

/** What Teams takes in one message, with room for what is around the card. In bytes of UTF-16. */
export const mostBytes = 80 * 1024
/** Teams shows six buttons in a row; more go into a menu that few open. */
const mostActions = 6

export const bytesOf = (card: Card) => JSON.stringify(card).length * 2

// Teams takes a search in a choice set of version 1.5; the schema has it from 1.6 on. Charts are Teams' own.
const inTeamsAlready =
  /Property "choices\.data" is supported in version 1\.6|Unknown element type "Chart\.(?:Line|HorizontalBar\.Stacked)"/

type Node = Readonly<Record<string, unknown>>
type Placed = { readonly key: string; readonly node: Node }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Everything in a card, from the top down, with what it lies under. */
export function nodesOf(card: unknown, key = '', found: Placed[] = []): readonly Placed[] {
  if (Array.isArray(card)) for (const item of card) nodesOf(item, key, found)
  else if (isNode(card)) {
    found.push({ key, node: card })
    for (const [name, inner] of Object.entries(card)) nodesOf(inner, name, found)
  }
  return found
}

const linkSchema = z.object({
  type: z.literal('Action.OpenUrl'),
  title: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
})
const actionSchema = z.object({
  type: z.literal('Action.Execute'),
  title: z.string().min(1),
  verb: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
  associatedInputs: z.enum(['auto', 'none']),
  fallback: z.union([
    z.looseObject({
      type: z.literal('Action.Submit'),
      title: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
    // What the project's own page has too: left out where a client can't execute.
    z.literal('drop'),
  ]),
})

export const actionsOf = (card: Card) =>
  nodesOf(card).flatMap(({ key, node }) =>
    key !== 'fallback' && String(node.type).startsWith('Action.') ? [node] : [],
  )
export const inputsOf = (card: Card) =>
  nodesOf(card).flatMap(({ node }) => (String(node.type).startsWith('Input.') ? [node] : []))
export const textBlocksOf = (card: Card) =>
  nodesOf(card).flatMap(({ node }) => (node.type === 'TextBlock' ? [String(node.text)] : []))

/** What people are shown: texts, titles and labels, not what they typed themselves. */
const shownKeys = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'fallbackText']
const shownTexts = (card: Card) =>
  nodesOf(card).flatMap(({ node }) => shownKeys.flatMap((key) => (key in node ? [node[key]] : [])))

/** All that is wrong with a card, in words: for the library, for Teams, and for those who read and press it. */
export function faultsOf(card: Card, press: Pick<Press, 'plan' | 'language'>): readonly string[] {
  return [
    ...libraryFaults(card),
    ...(card.version === '1.5' && card.type === 'AdaptiveCard' ? [] : ['is no card of version 1.5']),
    ...(card.lang === press.language ? [] : ['is not marked with its language']),
    ...(typeof card.fallbackText === 'string' && card.fallbackText.trim() !== '' ? [] : ['has no fallbackText']),
    ...(bytesOf(card) < mostBytes ? [] : [`is ${bytesOf(card)} bytes`]),
    ...(JSON.stringify(card).includes('${') ? ['has a ${ left of its template'] : []),
    ...shownTexts(card).flatMap((text) =>
      typeof text !== 'string' || /\bundefined\b|\bNaN\b|^null$|\[object /.test(text) ? [`shows ${String(text)}`] : [],
    ),
    ...textBlocksOf(card).flatMap((text) => (text.trim() === '' ? ['has an empty text'] : [])),
    ...nodesOf(card).flatMap(({ node }) =>
      Array.isArray(node.actions) && node.actions.length > mostActions
        ? [`has ${node.actions.length} buttons in a row`]
        : [],
    ),
    ...actionsOf(card).flatMap((action) => actionFaults(action, press)),
    ...inputFaults(card),
    ...mentionFaults(card),
    ...chartFaults(card),
    ...toggleFaults(card),
  ]
}

const pointSchema = z.object({ x: z.iso.date(), y: z.number() })
const chartSchema = z
  .looseObject({
    yMin: z.number(),
    yMax: z.number(),
    data: z
      .array(z.object({ legend: z.string().min(1), color: z.string(), values: z.array(pointSchema).min(1) }))
      .min(1),
    fallback: z.looseObject({ type: z.literal('Table'), rows: z.array(z.unknown()).min(2) }),
  })
  .refine(({ data, yMin, yMax }) => data.every(({ values }) => values.every(({ y }) => yMin <= y && y <= yMax)))

/** Microsoft's own code for the chart calls more than four bars a fault. */
const barsSchema = z.looseObject({
  data: z
    .array(
      z.object({
        title: z.string().min(1),
        data: z
          .array(z.object({ legend: z.string().min(1), value: z.number().min(0), color: z.string() }))
          .min(1)
          .refine((parts) => parts.some(({ value }) => value > 0)),
      }),
    )
    .min(1)
    .max(4),
  fallback: z.looseObject({ type: z.literal('Table'), rows: z.array(z.unknown()).min(2) }),
})

const isChart = (node: Node) =>
  node.type === 'Chart.Line'
    ? chartSchema.safeParse(node).success
    : node.type === 'Chart.HorizontalBar.Stacked'
      ? barsSchema.safeParse(node).success
      : true

/** A chart of something else than days and figures within its range, or that tells nothing where it can't be drawn. */
const chartFaults = (card: Card): readonly string[] =>
  nodesOf(card).flatMap(({ node }) =>
    isChart(node) ? [] : [`has a chart that is none: ${JSON.stringify(node).slice(0, 200)}`],
  )

const mentionsSchema = z.looseObject({
  msteams: z.looseObject({
    entities: z.array(
      z.object({
        type: z.literal('mention'),
        text: z.string(),
        mentioned: z.object({ id: z.string(), name: z.string() }),
      }),
    ),
  }),
})

/** Who a card says that it mentions, by what stands for each in its texts. */
export const mentionsOf = (card: unknown): readonly string[] =>
  mentionsSchema.safeParse(card).data?.msteams.entities.map(({ text }) => text) ?? []

/** A mention without its text, and a text that is none of them: Teams takes neither. */
function mentionFaults(card: Card): readonly string[] {
  const mentions = mentionsOf(card)
  const written = textBlocksOf(card).flatMap((text) => text.match(/(?<!\\)<at>.*?<\/at>/g) ?? [])
  return [
    ...mentions.filter((text) => !written.includes(text)).map((text) => `mentions ${text} nowhere`),
    ...written.filter((text) => !mentions.includes(text)).map((text) => `has ${text}, which is no mention`),
  ]
}

function libraryFaults(card: Card): readonly string[] {
  const context = new library.SerializationContext(library.Versions.v1_5)
  const parsed = new library.AdaptiveCard()
  parsed.hostConfig = new library.HostConfig({ actions: { maxActions: mostActions } })
  // Its pattern for `lang` remembers where it last matched, and so refuses every other card.
  parsed.parse({ ...card, lang: undefined }, context)
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index))
  return [...events, ...parsed.validateProperties().validationEvents]
    .map(({ message }) => `adaptivecards: ${message}`)
    .filter((message) => !inTeamsAlready.test(message))
}

/** Shows or hides a part of the card itself: nobody is asked. */
const toggleActionSchema = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: z.string().min(1),
  targetElements: z.array(z.string().min(1)).min(1),
})

/** What a button would show or hide, and is not on the card. */
const toggleFaults = (card: Card): readonly string[] => {
  const ids = new Set(nodesOf(card).flatMap(({ node }) => (typeof node.id === 'string' ? [node.id] : [])))
  return actionsOf(card).flatMap((node) => {
    const toggle = toggleActionSchema.safeParse(node)
    return toggle.success
      ? toggle.data.targetElements.filter((id) => !ids.has(id)).map((id) => `shows ${id}, which is not there`)
      : []
  })
}

function actionFaults(node: Node, press: Pick<Press, 'plan' | 'language'>): readonly string[] {
  if (toggleActionSchema.safeParse(node).success) return []
  if (linkSchema.safeParse(node).success) return []
  const action = actionSchema.safeParse(node)
  if (!action.success) return [`has a button that is none: ${JSON.stringify(node).slice(0, 200)}`]
  const { title, verb, data, fallback, associatedInputs } = action.data
  const dropped = fallback === 'drop'
  const same = dropped || (JSON.stringify(fallback.data) === JSON.stringify(data) && fallback.title === title)
  const read = pressSchema.safeParse(data[pressKey])
  if (!read.success) return [`«${title}» asks for what nobody understands`]
  return [
    ...(same ? [] : [`«${title}» asks for something else where a client can’t execute`]),
    ...(dropped || fallback.associatedInputs === associatedInputs
      ? []
      : [`«${title}» sends other inputs where a client can’t execute`]),
    ...(isDeepStrictEqual(read.data, data[pressKey]) ? [] : [`«${title}» says more than is read of it`]),
    ...(read.data.action.do === verb ? [] : [`«${title}» has another verb than what it asks for`]),
    // Of the programme's table one may choose on its own card, and ask from any other.
    ...(verb === 'table' || sending.includes(verb) === (associatedInputs === 'auto')
      ? []
      : [`«${title}» sends inputs it shouldn’t, or not those it should`]),
    ...(read.data.plan === press.plan && read.data.language === press.language
      ? []
      : [`«${title}» is for another plan or language`]),
  ]
}

const named = { id: z.string().min(1), errorMessage: z.string().min(1) }
/** A box to tick has its label beside it. */
const toggleSchema = z.looseObject({
  ...named,
  type: z.literal('Input.Toggle'),
  title: z.string().min(1),
  value: z.enum(['true', 'false']),
})
const inputSchema = z.looseObject({
  ...named,
  label: z.string().min(1),
  isRequired: z.boolean(),
  value: z.string(),
  choices: z.array(z.object({ title: z.string().min(1), value: z.string().min(1) })).optional(),
  isMultiSelect: z.boolean().optional(),
})

function inputFaults(card: Card): readonly string[] {
  const inputs = inputsOf(card)
  const ids = inputs.map(({ id }) => String(id))
  return [
    ...ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [`has two inputs ${id}`])),
    ...inputs.flatMap((node) => {
      if (toggleSchema.safeParse(node).success) return []
      const input = inputSchema.safeParse(node)
      if (!input.success) return [`has an input that is none: ${JSON.stringify(node).slice(0, 200)}`]
      const { id, value, choices, isMultiSelect } = input.data
      const chosen = isMultiSelect ? value.split(',') : [value]
      const unknown = choices
        ? chosen.filter((one) => one !== '' && !choices.some((choice) => choice.value === one))
        : []
      return unknown.map((one) => `${id} has ${one} chosen, which is not among its choices`)
    }),
  ]
}

/** What can do nothing without what was typed or chosen. */
const sending: readonly string[] =
  'save keep report delegate makeProgramme saveProgramme tryCode consent askGroup answerCoordinator overrule'.split(' ')
