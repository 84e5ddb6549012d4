import { isActivity, restatesMeasure, saysNoConsequence, saysNoFigure } from '../src/plan/claims.ts'
import { seen } from './plan/sentences/seen.ts'
const rules = { activity: isActivity, restatesMeasure, noConsequence: saysNoConsequence, noFigure: saysNoFigure }
for (const q of Object.keys(rules) as (keyof typeof rules)[]) {
  const of = seen.filter((s) => s.question === q)
  const hit = of.filter((s) => s.says && rules[q](s.text)).length
  const wrong = of.filter((s) => !s.says && rules[q](s.text))
  const missed = of.filter((s) => s.says && !rules[q](s.text))
  console.log(q, 'hit', hit, 'wrong', wrong.length, 'missed', missed.length)
  for (const s of wrong) console.log('  WRONG', s.language, s.text)
  for (const s of missed) console.log('  missed', s.language, s.text)
}
