import { readdirSync, readFileSync } from 'node:fs'
import { Template } from 'adaptivecards-templating'
import { z } from 'zod'

/** An Adaptive Card as JSON, ready to send. */
export type Card = Readonly<Record<string, unknown>>

const cardSchema = z.record(z.string(), z.unknown())
const folder = new URL('../../cards/', import.meta.url)

// Parsing a template costs eight times what expanding one does, so each is parsed once, when the first card is drawn.
const parsed = new Map<string, Template>()

/** `{"$include": "name"}` stands for the layout in _name.json, so that every card has the same buttons. */
function withIncludes(layout: unknown): unknown {
  if (Array.isArray(layout)) return layout.map(withIncludes)
  if (typeof layout !== 'object' || layout === null) return layout
  if ('$include' in layout) return withIncludes(readLayout(`_${String(layout.$include)}`))
  return Object.fromEntries(Object.entries(layout).map(([key, value]) => [key, withIncludes(value)]))
}

const readLayout = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))

/** The templates there are, without the pieces that they include. */
export const templateNames = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.startsWith('_'))
    .map((file) => file.slice(0, -'.json'.length))

/** Fills a layout from /cards with a view model. A key that the layout names and the model lacks would stay as `${key}`. */
export function fill(name: string, model: object): Card {
  const template = parsed.get(name) ?? new Template(withIncludes(readLayout(name)))
  parsed.set(name, template)
  const card = cardSchema.parse(template.expand({ $root: model }))
  dropEmptyPresses(card)
  return card
}

/** A place that may be pressed has an action or, of a layout that found none for it, nothing: which is not the same as none. */
function dropEmptyPresses(node: unknown): void {
  if (Array.isArray(node)) for (const item of node) dropEmptyPresses(item)
  else if (isNode(node)) {
    if (node.selectAction === null) delete node.selectAction
    for (const key of ['body', 'items', 'columns'] as const) dropEmptyPresses(node[key])
  }
}
const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
