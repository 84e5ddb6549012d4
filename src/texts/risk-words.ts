import type { Language } from '../plan/language.ts'
import { countsOf, type Register, type ScoredRisk, type Side } from '../plan/risk-register.ts'
import type { RiskLevel } from '../plan/risks.ts'
import { joined, texts } from './index.ts'
import { capital } from './words.ts'

/** Each level has a shape of its own: it is never told by colour alone. */
export const levelSigns: Readonly<Record<RiskLevel, string>> = { red: '■', orange: '◆', yellow: '△', green: '○' }

/** "Før tiltak: 3 røde og 2 oransje.", the same after action, and what was left out of each. */
export function riskSummary({ scored }: Register, language: Language): readonly string[] {
  const said = texts[language].matrix
  if (scored.length === 0) return [said.noneScored]
  const counts = (side: Side) =>
    joined(
      countsOf(scored, side).map(([level, count]) => said.counts[level](count)),
      texts[language].and,
    )
  const without = scored.filter(({ after }) => !after)
  if (without.length === scored.length) return [said.inWords(said.before, counts('before')), said.noneAfter]
  return [
    said.inWords(said.before, counts('before')),
    said.inWords(said.after, counts('after')),
    ...(without.length > 0
      ? [
          said.missingAfter(
            joined(
              without.map(({ number }) => String(number)),
              texts[language].and,
            ),
          ),
        ]
      : []),
  ]
}

/** "■ Rød nå, gul etter tiltak". */
export function levelWords({ before, after }: ScoredRisk, language: Language): string {
  const said = texts[language].matrix
  const now = said.now(capital(said.levels[before.level]))
  const sign = levelSigns[before.level]
  if (!after) return `${sign} ${said.unknown(now)}`
  if (after.level === before.level) return `${sign} ${said.same(now)}`
  return `${sign} → ${levelSigns[after.level]} ${said.later(now, said.levels[after.level])}`
}
