import { escapeMarkdown, shortened } from '../cards/escape.ts'
import { type Indicator, indicators } from '../plan/elements/baseline.ts'
import { indicatorNamed } from '../plan/indicators.ts'
import { entriesOf, findEntry, inOrder } from '../plan/plan.ts'
import { readings } from '../plan/readings.ts'
import { joined, texts } from '../texts/index.ts'
import { openForm } from './forms.ts'
import { type Outcome, type Scene, show, tell } from './scene.ts'

/** All of an indicator; where it has been removed, those that there are. */
export function showSeries({ plan, language }: Scene, indicator: string, page: number): Outcome {
  if (!plan) return tell(texts[language].trouble.noPlan, true)
  const there = findEntry(plan, indicators.id, indicator)
  return show(there ? { view: 'series', indicator, page } : { view: 'indicators' })
}

/** More names than these nobody reads in a sentence, nor longer ones. */
const [mostNamed, longestNamed] = [6, 80]

/** The indicator that somebody named, or a sentence with those that it may be. */
export function showNamed(scene: Scene, named: string): Outcome {
  const { plan, language } = scene
  if (!plan) return tell(texts[language].trouble.noPlan, true)
  const found = indicatorNamed(plan, named)
  const [first, ...others] = found
  if (first && others.length === 0) return showSeries(scene, first.id, 0)
  const all = entriesOf(plan, indicators).toSorted(inOrder)
  if (all.length === 0) return show({ view: 'indicators' })
  const said = texts[language].series
  const names = (of: readonly Indicator[], word: string) =>
    joined(
      of.slice(0, mostNamed).map(({ values }) => escapeMarkdown(shortened(values.name ?? '', longestNamed))),
      word,
    )
  const { and } = texts[language]
  return tell(
    [
      ...(first
        ? [said.near(names(found, texts[language].or))]
        : [said.unknown(escapeMarkdown(shortened(named, longestNamed))), said.all(names(all, and))]),
      said.which,
    ].join(' '),
  )
}

/** Opens the form for a new figure, of the indicator that was named if any. */
export async function openReading(scene: Scene, named: string): Promise<Outcome> {
  const { plan, language } = scene
  const [step] = readings.steps
  if (!plan || !step) return tell(texts[language].trouble.noPlan, true)
  const [found, ...others] = named === '' ? [] : indicatorNamed(plan, named)
  const outcome = await openForm(scene, readings, step, undefined, others.length === 0 ? found?.id : undefined)
  if (named === '' || (found && others.length === 0) || outcome.kind !== 'show' || outcome.view.view !== 'form')
    return outcome
  return show({ ...outcome.view, trouble: { kind: 'told', sentence: texts[language].series.chooseOne } })
}
