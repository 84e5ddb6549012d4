import type { Person } from '../plan/values.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import type { Stage } from './view.ts'

/** Somebody who is called in a card, as Teams wants it in `msteams.entities`: `text` stands in the card letter by letter. */
export type Mention = {
  readonly type: 'mention'
  readonly text: string
  readonly mentioned: { readonly id: string; readonly name: string }
}

const longestName = 60
// What could end the mention, or be formatting: a name has none of it, and the text must be the same in both places.
const notInNames = /[^\p{L}\p{M}\p{N} .,'’()-]/gu

/**
 * Those who are mentioned on one card. `call` gives what to write for a person: a mention where there is an id in the
 * directory, else the name in bold. The local Teams can neither search in a list nor show a mention; there is no third client.
 */
export function mentioning({ typeahead }: Stage) {
  const mentions = new Map<string, Mention>()
  const call = ({ id, name }: Person): string => {
    const plain = shortened(name.replace(notInNames, ''), longestName).trim()
    const text = `<at>${plain}</at>`
    const bold = `**${escapeMarkdown(shortened(name, longestName))}**`
    const known = mentions.get(text)
    // Two people of one name can't be told apart on a card: the second is named only.
    if (!typeahead || id === undefined || plain === '' || (known && known.mentioned.id !== id)) return bold
    mentions.set(text, { type: 'mention', text, mentioned: { id, name: plain } })
    return text
  }
  return { call, entities: (): readonly Mention[] => [...mentions.values()] }
}
