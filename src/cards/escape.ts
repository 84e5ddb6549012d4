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

/** At most so many characters, cut at a word where there is one, never inside a letter. */
export function shortened(text: string, most: number): string {
  const letters = [...text.replace(/[ \t\r\n]+/g, ' ')]
  if (letters.length <= most) return letters.join('')
  const cut = letters.slice(0, most - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`
}
