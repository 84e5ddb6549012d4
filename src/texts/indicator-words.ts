import { indicators } from '../plan/elements/baseline.ts'
import type { Achievement, Measured } from '../plan/indicators.ts'
import type { Language } from '../plan/language.ts'
import { formatNumber } from '../plan/numbers.ts'
import type { Reading } from '../plan/readings.ts'
import { joined, texts } from './index.ts'
import { shownValue } from './words.ts'

type Said = { readonly language: Language }

/** "5 indikatorer: 1 i mål, 2 på riktig vei, 1 utdatert, 1 uten avlesning." */
export function indicatorsSummary(all: readonly Measured[], { language }: Said): string {
  const said = texts[language].indicators.counts
  const reached = ({ achievement }: Measured) => achievement.kind === 'percent' && achievement.reached
  const count = {
    reached: all.filter(reached).length,
    towards: all.filter((one) => !reached(one) && one.trend?.went === 'towards').length,
    away: all.filter((one) => !reached(one) && one.trend?.went === 'away').length,
    stale: all.filter(({ stale }) => stale).length,
    unread: all.filter(({ latest }) => !latest).length,
  }
  const counts = (['reached', 'towards', 'away', 'stale', 'unread'] as const).flatMap((kind) =>
    count[kind] > 0 ? [said[kind](count[kind])] : [],
  )
  return `${said.all(all.length)}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`
}

/** What an indicator is called; never nothing. */
export const indicatorName = ({ name }: Measured['values'], { language }: Said): string =>
  name || texts[language].indicators.unnamed

/**
 * Where an indicator stands, a sentence each: how far it has come, and which way it went since last time. A target that is
 * reached while it goes the wrong way is one sentence: as two they would contradict each other.
 */
export function standingWords(
  { achievement, trend, values }: Pick<Measured, 'achievement' | 'trend' | 'values'>,
  { language }: Said,
): readonly [string, ...string[]] {
  const achieved = achievedWords(achievement, { language })
  if (!trend) return [achieved]
  const said = texts[language].indicators
  const shown = ({ values: { value } }: Reading) =>
    shownValue(indicators, 'target', value, values, { language, plan: undefined })
  const [from, to] = [shown(trend.from), shown(trend.to)]
  if (trend.went === 'away' && achievement.kind === 'percent' && achievement.reached)
    return [said.reachedAway(achieved, from, to)]
  return [achieved, trend.went === 'nowhere' ? said.nowhere(to) : said[trend.went](from, to)]
}

/** Beyond this a share says no more than that it is far, and reads as a mistake. */
const mostPercent = 200

/** How far an indicator has come, in words, or why nobody can tell. */
function achievedWords(achievement: Achievement, { language }: Said): string {
  const said = texts[language].indicators
  switch (achievement.kind) {
    case 'percent': {
      if (achievement.percent > mostPercent) return said.reachedFar
      if (achievement.percent < -mostPercent) return said.behindFar
      // A negative part of a way is no part of it.
      if (achievement.percent < 0) return said.behind
      const share = `${formatNumber(achievement.percent, language)}${language === 'en' ? '%' : '\u00a0%'}`
      return (achievement.reached ? said.reached : said.percent)(share)
    }
    case 'missing':
      return said.missing(
        joined(
          achievement.missing.map((part) => said.parts[part]),
          texts[language].and,
        ),
      )
    case 'noWay':
      return said.noWay
    case 'wrongWay':
      return said.wrongWay
    default:
      return achievement satisfies never
  }
}
