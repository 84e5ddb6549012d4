import { about, type Economics, type EconomicsLine } from '../plan/economics.ts'
import type { Language } from '../plan/language.ts'
import { formatNumber } from '../plan/numbers.ts'
import { texts } from './index.ts'

/** What the calculation comes to, in a few words: the figure, or how much it still needs. */
export function outcome(result: Economics, language: Language): string {
  const said = texts[language].economics
  if (result.state === 'missing') return said.missing(result.missing.length)
  const kroner = formatNumber(about(Math.abs(result.yearly)), language)
  if (result.yearly === 0) return said.even
  return result.yearly > 0 ? said.saves(kroner) : said.dearer(kroner)
}

/** The same of the first year, when the training is paid for. */
export function firstYear(result: Extract<Economics, { state: 'figure' }>, language: Language): string {
  const said = texts[language].economics.firstYear
  const kroner = formatNumber(about(Math.abs(result.firstYear)), language)
  if (result.firstYear === result.yearly) return said.same
  if (result.firstYear === 0) return said.even
  return result.firstYear > 0 ? said.saves(kroner) : said.dearer(kroner)
}

/** "6 000 − 2 000 = 4 000 timer × 420 kr = 1 680 000 kr". */
export function arithmetic(line: EconomicsLine, language: Language): string {
  const said = texts[language].economics
  const shown = (value: number) => formatNumber(value, language)
  const kroner = (value: number) => said.kroner(shown(value))
  switch (line.kind) {
    case 'temps':
    case 'overtime': {
      const hours = said.hours(shown(line.hours), Math.abs(line.hours) === 1)
      return `${shown(line.now)} − ${shown(line.wanted)} = ${hours} × ${kroner(line.cost)} = ${kroner(line.amount)}`
    }
    case 'sickLeave':
      return `${said.days(shown(line.days), line.days === 1)} × ${kroner(line.cost)} = ${kroner(line.amount)}`
    case 'training':
      return said.once(kroner(line.amount))
    default:
      return line satisfies never
  }
}

/** "1 680 000 + 240 000 + 252 000 = 2 172 000 kr", of all that comes every year. */
export function sum({ lines, yearly }: Extract<Economics, { state: 'figure' }>, language: Language): string {
  const amounts = lines.flatMap((line) => (line.kind === 'training' ? [] : [line.amount]))
  const terms = amounts.map((amount, place) => {
    if (place === 0) return formatNumber(amount, language)
    return `${amount < 0 ? '−' : '+'} ${formatNumber(Math.abs(amount), language)}`
  })
  return `${terms.join(' ')} = ${texts[language].economics.kroner(formatNumber(yearly, language))}`
}
