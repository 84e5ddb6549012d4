import { escapeMarkdown, shortened } from '../escape.ts'

/**
 * A name of people’s own, of at most so many letters; of fewer where Markdown and JSON write several characters for them:
 * a card of twenty has no room for that.
 */
export function fitted(text: string, most: number): string {
  const cost = (some: string) => JSON.stringify(escapeMarkdown(some)).length - 2
  for (let letters = most; letters > 1; letters = Math.floor(letters * 0.8)) {
    const some = shortened(text, letters)
    if (cost(some) <= most * 1.2) return some
  }
  return '…'
}
