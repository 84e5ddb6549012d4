export { shortened } from '../texts/shortened.ts'

// Everywhere: what Markdown reads as formatting, links, entities or mentions, and the braces of {{DATE(…)}}.
const anywhere = /[\\`*_{}[\]<>&~|]/g
// At the start of a line: headings, quotes and lists.
const lineStart = /^([#+-])/gm
const numbered = /^(\d+)([.)])/gm

/**
 * Text from people, ready for a TextBlock: shown as the text it is. Teams reads Markdown there, so what would be
 * formatting gets a backslash. Not for inputs, choices and button titles, which show text as it is.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^[^\S\n]+/gm, '')
    .replace(anywhere, '\\$&')
    .replace(lineStart, '\\$1')
    .replace(numbered, '$1\\$2')
    .replace(/\n+/g, '\n\n')
}

/** Escaped text as a notification or a screen reader's list shows it, where nothing reads Markdown. */
export const plainText = (escaped: string): string =>
  escaped.replace(/\\([\\`*_{}[\]<>&~|#+.)-])/g, '$1').replaceAll('**', '')

/** The lines of a card in a row, as a notification or a screen reader's list has them: escaped in, plain text out. */
export function inOneText(lines: readonly string[]): string {
  const said = lines.filter((line) => line !== '')
  return plainText(
    said.map((line, place) => (place < said.length - 1 && !/[.?:…!]$/.test(line) ? `${line}.` : line)).join(' '),
  )
}
