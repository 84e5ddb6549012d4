import { strFromU8, unzipSync } from 'fflate'
import { all, type Element, one, parseXml } from './xml.ts'

/** A file of Office's by the paths of its parts; every part that is XML is read, so that none is broken. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, Element> {
  return new Map(
    Object.entries(unzipSync(file))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, bytes]) => [path, parseXml(strFromU8(bytes))]),
  )
}

export function partOf(file: Uint8Array, path: string): Element {
  const part = partsOf(file).get(path)
  if (!part) throw new Error(`There is no ${path}`)
  return part
}

/** The text of a piece of a Word document: a new line for each break. */
export const textOf = (of: Element): string =>
  of.children
    .map((child) => {
      if (child.name === 'w:t') return child.text
      if (child.name === 'w:br') return '\n'
      if (child.name === 'w:tab') return '\t'
      return textOf(child)
    })
    .join('')

export type Paragraph = { readonly style: string; readonly text: string }

/** Every paragraph of a Word document, in tables too, with its style. */
export const paragraphsOf = (file: Uint8Array): readonly Paragraph[] =>
  all(partOf(file, 'word/document.xml'), 'w:p').map((paragraph) => ({
    style: all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal',
    text: textOf(paragraph),
  }))

export const documentText = (file: Uint8Array): string =>
  paragraphsOf(file)
    .map(({ text }) => text)
    .join('\n')

/** What a cell of a sheet holds, and as what: `t` is its type, a number where there is none. */
export type Cell = {
  readonly at: string
  readonly type: string
  readonly value: string
  readonly formula: boolean
  readonly look: number
}
export type OpenSheet = {
  readonly name: string
  readonly root: Element
  readonly rows: readonly (readonly Cell[])[]
}

/** The sheets of a workbook, in their order. */
export function sheetsOf(file: Uint8Array): readonly OpenSheet[] {
  const parts = partsOf(file)
  const part = (path: string) => {
    const found = parts.get(path)
    if (!found) throw new Error(`There is no ${path}`)
    return found
  }
  const links = new Map(
    all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes.Id, attributes.Target]),
  )
  return all(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const root = part(`xl/${links.get(attributes['r:id'])}`)
    return { name: attributes.name ?? '', root, rows: all(root, 'row').map((row) => row.children.map(cellOf)) }
  })
}

const cellOf = (cell: Element): Cell => ({
  at: cell.attributes.r ?? '',
  type: cell.attributes.t ?? 'n',
  value: cell.attributes.t === 'inlineStr' ? one(cell, 't').text : one(cell, 'v').text,
  formula: all(cell, 'f').length > 0,
  look: Number(cell.attributes.s ?? 0),
})

/** The rows of a sheet under its head, each by the names of its columns; an empty cell is not there. */
export function rowsOf(sheet: OpenSheet): readonly Readonly<Record<string, Cell>>[] {
  const letters = (at: string) => at.replace(/\d+$/, '')
  const [head = [], ...rows] = sheet.rows
  const names = new Map(head.map(({ at, value }) => [letters(at), value]))
  return rows.map((row) => Object.fromEntries(row.map((cell) => [names.get(letters(cell.at)) ?? cell.at, cell])))
}
