/**
 * Made-up national identity numbers whose control digits are right, worked out from the first nine digits as
 * Skatteetaten describes them (modulus 11). Nobody's: the individual numbers are the first ones that give control digits.
 */
export function nationalId(birth: { readonly day: number; readonly month: number; readonly year: number }): string {
  const date = [birth.day, birth.month, birth.year % 100].map((part) => String(part).padStart(2, '0')).join('')
  for (let individual = 0; individual < 1000; individual += 1) {
    const nine = [...`${date}${String(individual).padStart(3, '0')}`].map(Number)
    const first = control([3, 7, 6, 1, 8, 9, 4, 5, 2], nine)
    const second = control([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], [...nine, first])
    if (first < 10 && second < 10) return [...nine, first, second].join('')
  }
  throw new Error(`No number for ${date}`)
}

/** A D-number has 4 added to the day's first digit. */
export const dNumber = (birth: { readonly day: number; readonly month: number; readonly year: number }): string =>
  nationalId({ ...birth, day: birth.day + 40 })

/** The same number with another last digit: eleven digits that are nobody's. */
export const withWrongControl = (number: string): string =>
  number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10)

function control(weights: readonly number[], digits: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0)
  return (11 - (sum % 11)) % 11
}
