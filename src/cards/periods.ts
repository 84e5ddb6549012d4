import { monthAndYear } from '../calendar/dates.ts'
import type { Period } from '../calendar/periods.ts'
import type { Round } from '../calendar/rounds.ts'
import type { Language } from '../plan/language.ts'
import { texts } from '../texts/index.ts'

/** "november 2026": the month that a round asks about. */
export const roundWords = (round: Round, language: Language): string => monthAndYear(round, language)

/** A calendar period as people say it: "november 2026", "3. kvartal 2026", "første halvår 2026", "2026". */
export function periodWords({ from, to }: Period, language: Language): string {
  const said = texts[language].periods
  const year = to.slice(0, 4)
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  switch (last - first + 1) {
    case 1:
      return monthAndYear(from, language)
    case 3:
      return said.quarter(last / 3, year)
    case 6:
      return (last === 6 ? said.firstHalf : said.secondHalf)(year)
    default:
      return year
  }
}
