import { SaxesParser } from 'saxes'

/** An element of an XML file; its name as it is written, prefix and all. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Reads XML as strictly as Office does: what is not well-formed, or holds what XML cannot, throws. */
export function parseXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (current) current.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(source).close()
  return root
}

/** Every element of this name, wherever in it, in the order of the file. */
export const all = (of: Element, name: string): readonly Element[] =>
  of.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

/** The only element of this name. */
export function one(of: Element, name: string): Element {
  const [first, second] = all(of, name)
  if (!first || second) throw new Error(`There is ${first ? 'more than one' : 'no'} ${name}`)
  return first
}
