import { z } from 'zod'
import { type Action, pressKey, pressSchema } from '../../src/cards/action.ts'
import { elementIds } from '../../src/plan/elements/index.ts'
import { mentionsOf } from './card-check.ts'

/** Reads a card as a person meets it: what it says, what can be pressed, what can be typed. */

const nodeSchema = z.looseObject({ type: z.string() })
const executeSchema = z.looseObject({
  type: z.literal('Action.Execute'),
  title: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
  associatedInputs: z.enum(['auto', 'none']).optional(),
  fallback: z.union([
    z.looseObject({ type: z.literal('Action.Submit'), data: z.record(z.string(), z.unknown()) }),
    z.literal('drop'),
  ]),
})
const inputSchema = z.looseObject({
  type: z.string().startsWith('Input.'),
  id: z.string(),
  // A box to tick has its label beside it, as its title.
  label: z.string().optional(),
  title: z.string().optional(),
  value: z.string().default(''),
  choices: z.array(z.object({ title: z.string(), value: z.string() })).default([]),
})
const textSchema = z.looseObject({ type: z.literal('TextBlock'), text: z.string(), color: z.string().optional() })
const messageSchema = z.looseObject({
  attachments: z.array(
    z.looseObject({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: z.unknown() }),
  ),
})

export type ShownButton = z.infer<typeof executeSchema>
export type ShownInput = z.infer<typeof inputSchema>

/** A button by what it says, or by what it asks for. */
export type Wanted = string | Readonly<Record<string, unknown>>

/** The card that an activity carries; it is a failure when it carries anything but one. */
export function cardIn(activity: unknown): unknown {
  const { attachments } = messageSchema.parse(activity)
  const [only, ...others] = attachments
  if (!only || others.length > 0) throw new Error(`a message with ${attachments.length} cards`)
  return only.content
}

/** Everything on a card that has a type, from the top down. A fallback is what another client shows, and left out. */
function nodes(card: unknown): readonly z.infer<typeof nodeSchema>[] {
  if (Array.isArray(card)) return card.flatMap(nodes)
  if (typeof card !== 'object' || card === null) return []
  const own = nodeSchema.safeParse(card)
  const inner = Object.entries(card).flatMap(([key, value]) => (key === 'fallback' ? [] : nodes(value)))
  return own.success ? [own.data, ...inner] : inner
}

const all = <T>(card: unknown, schema: z.ZodType<T>): readonly T[] =>
  nodes(card).flatMap((node) => {
    const read = schema.safeParse(node)
    return read.success ? [read.data] : []
  })

/** What the card says in its text blocks, as it was sent: with Markdown. */
export const textsOn = (card: unknown): readonly string[] => all(card, textSchema).map(({ text }) => text)

/** The sentences that say what is wrong at a field. */
export const faultsOn = (card: unknown): readonly string[] =>
  all(card, textSchema).flatMap(({ text, color }) => (color === 'Attention' ? [text] : []))

const containerSchema = z.looseObject({ type: z.literal('Container'), items: z.array(z.unknown()) })

/** What is wrong at one field, as people read it: the sentence that stands right under its input. */
export function faultAt(card: unknown, id: string): string | undefined {
  const around = all(card, containerSchema).find(({ items }) =>
    items.some((item) => inputSchema.safeParse(item).data?.id === id),
  )
  const [fault] = around ? faultsOn(around) : []
  return fault === undefined ? undefined : read(fault)
}

export const buttonsOn = (card: unknown): readonly ShownButton[] => all(card, executeSchema)
export const inputsOn = (card: unknown): readonly ShownInput[] => all(card, inputSchema)

/** What stands in the card's inputs. */
export const typedOn = (card: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(inputsOn(card).map(({ id, value }) => [id, value]))

const carrying = z.looseObject({ [pressKey]: pressSchema })

/** What a button asks for. */
export const asked = (button: ShownButton): Action => carrying.parse(button.data)[pressKey].action
/** Whether its card stays where it is, and what it leads to comes below. */
export const stays = (button: ShownButton): boolean => carrying.parse(button.data)[pressKey].stays === true

export function findButton(card: unknown, wanted: Wanted): ShownButton | undefined {
  return buttonsOn(card).find((button) => {
    if (typeof wanted === 'string') return button.title === wanted
    const action: Readonly<Record<string, unknown>> = asked(button)
    return Object.entries(wanted).every(([key, value]) => action[key] === value)
  })
}

// What formatting, links, mentions, entities and date functions are made of, and what begins a heading, quote or list.
const live = /[[\]<>{}`_*~&|\\]/
const lineStart = /^\s*(?:[#>+-]|\d+[.)])\s/m
const escaped = /\\([\\`*_{}[\]<>()#+\-.!~|&])/g

/**
 * What people read where a text block holds Markdown. It is a failure when anything in it would be formatting, a link,
 * a mention or a date function: only bold, which Saman's own cards use, is.
 */
export function read(markdown: string): string {
  const plain = markdown.replaceAll(/(?<!\\)\*\*/g, '')
  const rest = plain.replaceAll(escaped, 'x')
  if (live.test(rest)) throw new Error(`read as formatting: ${markdown}`)
  if (lineStart.test(rest)) throw new Error(`read as a heading, a quote or a list: ${markdown}`)
  return plain.replaceAll(escaped, '$1').replaceAll(/\n+/g, '\n')
}

/** All that a card says, as people read it: those whom it mentions by their names. */
export const wordsOn = (card: unknown): string => {
  const named = (text: string) =>
    mentionsOf(card).reduce((all, mention) => all.replaceAll(mention, mention.replace(/^<at>|<\/at>$/g, '')), text)
  return textsOn(card)
    .map((text) => read(named(text)))
    .join('\n')
}

/** What the card is about: the first thing it says. */
export const heading = (card: unknown): string | undefined => wordsOn(card).split('\n')[0]

/** Whether the card leads into each of the ten elements, as only the board does. */
export const isBoard = (card: unknown): boolean =>
  elementIds.every((element) => findButton(card, { do: 'element', element }) !== undefined)
