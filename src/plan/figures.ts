/** A year in a text, 1900–2099. */
export const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g
const month =
  '(?:januar|februar)y?|mar(?:s|ch)|april|ma[iy]|jun[ie]|jul[iy]|august|september|o[ck]tober|november|de[sc]ember'
const tellWhenOrWhich: readonly RegExp[] = [
  /\d{4}-\d\d-\d\d/g,
  /\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}\/\d{1,2}[-/ ]\d{2,4}/g,
  new RegExp(`\\d{1,2}\\s+(?:${month})(?!\\p{L})`, 'giu'),
  year,
  /\d+(?:\.(?=\s+\p{Ll})|(?:st|nd|rd|th)(?!\p{L}))/gu,
]

/**
 * Whether a goal's wording has a figure in it: any number that is not a date, a year (1900–2099) or an ordinal
 * ("3. kvartal", "2nd quarter"), nor part of a name ("Q3"). Written numbers ("halvere") do not count: no progress can
 * be worked out from them, so the goal still needs a target.
 */
export function hasFigure(statement = ''): boolean {
  const rest = tellWhenOrWhich.reduce((text, pattern) => text.replace(pattern, ' '), statement)
  return /(?<![\p{L}\d])\d/u.test(rest)
}
