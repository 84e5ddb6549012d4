import type { Said } from '../../src/plan/element.ts'
import type { Language } from '../../src/plan/language.ts'
import { noneInWords, shareInWords } from '../../src/plan/numbers.ts'

/** How many of how many a gap's sentence is of, as it is given that in words. */
export const shareSaid = (
  count: number,
  total: number,
  language: Language = 'nb',
): Pick<Said, 'count' | 'total' | 'share' | 'noneOf'> => ({
  count,
  total,
  share: (some, all) => shareInWords(count, total, language, some, all),
  noneOf: (some, none) => noneInWords(count, total, language, some, none),
})
