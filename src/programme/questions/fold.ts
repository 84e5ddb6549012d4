/** One word of a message: as it was written but for its case, and folded. */
export type Token = {
  readonly raw: string
  readonly plain: string
  /** Whether a mark after it ends a clause. */
  readonly ends?: boolean
}

const letters: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss', ł: 'l', ð: 'd' }

/**
 * Text as words are compared: small letters without marks. "å", "aa" and "a" are one, and so are "æ", "ae" and "a", "ø",
 * "oe" and "o", since that is what people type who have no Norwegian keyboard. Folding twice is folding once.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[æøđŋŧßłð]/g, (letter) => letters[letter] ?? letter)
    .replace(/a[ae]+/g, 'a')
    .replace(/oe+/g, 'o')

const markup = /<at\b[^>]{0,200}>[^<]{0,200}<\/at>|<\/?\p{L}[^<>]{0,200}>|&\w{2,8};/giu
const apostrophes = /['’‘`´]/g
const words = /\p{L}+|\p{Nd}+/gu

/** The words of a message, without the mention that calls Saman and the markup that some clients send. "Q3" is two. */
export function tokens(text: string): readonly Token[] {
  const said = text
    .replace(markup, ' ')
    .replace(apostrophes, '')
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
  const found = [...said.matchAll(words)].flatMap(({ 0: word, index }) => {
    const plain = fold(word)
    const ends = endsClause.test(said.slice(index + word.length, index + word.length + 3))
    return plain === '' ? [] : [{ raw: word.toLowerCase(), plain, ends }]
  })
  // With a mark after every other word, they tell nothing of clauses.
  const told = found.filter(({ ends }) => ends).length * shortestClause <= found.length
  return told ? found : found.map((token) => ({ ...token, ends: false }))
}

const shortestClause = 2.5

const endsClause = /^ ?[,;:!?…–—\n)]|^\.(?:\s|\.|$)|^ - /u
