import { longDate } from '../calendar/dates.ts'
import type { Criterion } from '../plan/assessment.ts'
import type { Language } from '../plan/language.ts'
import { texts } from './index.ts'

/** Whose word counts, and what the rules say beside it: both are shown, with who and when. `name` as in `gapText`. */
export function reviewed(
  { override, byRules }: Criterion,
  language: Language,
  name: (text: string) => string,
): readonly string[] {
  if (!override) return []
  const { verdicts, override: said } = texts[language].assessment
  const who = name(override.reviewer.name)
  const [given, reason] = [longDate(override.given, language), name(override.reason)]
  return override.lapsed
    ? [
        said.was(who, verdicts[override.verdict], given),
        said.because(reason),
        said.lapsed(longDate(override.lapsed, language)),
      ]
    : [said.given(who, given, reason), said.rules(verdicts[byRules])]
}

/** "5 tiltak", "Teksten om forankring": what the verdict rests on. */
export function lookedAt({ element, looked }: Criterion, language: Language): string {
  const said = texts[language].assessment
  const { list } = element.texts[language]
  if (!element.list || !list)
    return looked.answers > 0 ? said.lookedAtText(looked.answers, looked.questions) : said.lookedAtNothing
  if (looked.items === 0) return said.lookedAtNothing
  return said.lookedAt(looked.items === 1 ? `1 ${list.one}` : `${looked.items} ${list.heading.toLowerCase()}`)
}
