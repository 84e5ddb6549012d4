import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fill, templateNames } from '../../src/cards/template.ts'

const folder = new URL('../../cards/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

/** Every text in a layout, with the key that it stands under. */
function strings(of: unknown, key = ''): readonly (readonly [key: string, text: string])[] {
  if (typeof of === 'string') return [[key, of]]
  if (Array.isArray(of)) return of.flatMap((item) => strings(item, key))
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([name, inner]) => strings(inner, name))
}

const shownKeys = [
  'text',
  'title',
  'label',
  'placeholder',
  'errorMessage',
  'fallbackText',
  'altText',
  'speak',
  'value',
  'lang',
  'hint',
]

describe.each(files)('the layout %s', (file) => {
  it('holds no words: all that people read comes from the texts', () => {
    const own = strings(read(file)).filter(
      ([key, text]) => shownKeys.includes(key) && /\p{L}/u.test(text.replace(/\$\{[^}]*\}/g, '')),
    )
    expect(own).toEqual([])
  })

  it('presses no button of its own: what is asked for comes from the code', () => {
    const own = strings(read(file)).filter(
      ([key, text]) => ['verb', 'data'].includes(key) && !/^\$\{[^}]+\}$/.test(text),
    )
    expect(own).toEqual([])
  })

  it('loads nothing from elsewhere', () => {
    const away = strings(read(file)).filter(([key, text]) => key !== '$schema' && /https?:|data:/.test(text))
    expect(away).toEqual([])
  })
})

describe('the layouts', () => {
  it('are each for a card of version 1.5, or a piece that cards include', () => {
    const cards = files.filter((file) => !file.startsWith('_'))
    expect(templateNames().toSorted()).toEqual(cards.map((file) => file.replace('.json', '')).toSorted())
    for (const file of cards) expect(read(file), file).toMatchObject({ type: 'AdaptiveCard', version: '1.5' })
  })

  it('include only pieces that are there, and every piece is included', () => {
    const included = files.flatMap((file) =>
      strings(read(file)).flatMap(([key, text]) => (key === '$include' ? [`_${text}.json`] : [])),
    )
    expect([...new Set(included)].toSorted()).toEqual(files.filter((file) => file.startsWith('_')).toSorted())
  })

  it('take what they are filled with as text, never as a template', () => {
    const model = {
      lang: 'nb',
      fallbackText: 'x',
      title: `\${1+1}`,
      paragraphs: [{ text: `\${title}`, subtle: false }],
      actions: [],
    }
    expect(fill('message', model)).toMatchObject({ body: [{ text: `\${1+1}` }, { text: `\${title}` }] })
  })
})
