import { longDate, shortDate } from '../calendar/dates.ts'
import type { ReportOrder } from '../conversation/documents-port.ts'
import { assess } from '../plan/assessment.ts'
import { type Difference, differencesIn, readingDifferences } from '../plan/difference.ts'
import { titleOf } from '../plan/element.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { elementOfPart, findElement } from '../plan/elements/index.ts'
import { type Entry, entriesOf, inOrder } from '../plan/plan.ts'
import { readings } from '../plan/readings.ts'
import { smallUnits } from '../plan/small-units.ts'
import type { Verdict } from '../plan/verdict.ts'
import { joined } from '../texts/index.ts'
import { indicatorName } from '../texts/indicator-words.ts'
import { partTexts } from '../texts/words.ts'
import { type Block, cell, paragraph } from './blocks.ts'
import { isHidden, type Telling, wordsOf } from './telling.ts'
import { headOf } from './words.ts'

type Before = NonNullable<ReportOrder['before']>
type Turned = { readonly criterion: string; readonly was: Verdict; readonly is: Verdict }

/** What has become of a plan since the last report: verdicts that turned, what was written anew, and figures. */
export type Changes = {
  readonly since: string
  readonly verdicts: readonly Turned[]
  readonly items: readonly Difference[]
  readonly readings: readonly Difference[]
  /** Indicators whose figures were not shown when the last report was made: theirs are not told of now either. */
  readonly wasSmall: ReadonlySet<string>
}

export function changesSince(before: Before, { whole, today }: Telling): Changes {
  const was = new Map(assess(before.plan, before.today).map(({ element, verdict }) => [element.id, verdict]))
  return {
    since: before.today,
    verdicts: assess(whole, today).flatMap(({ element, verdict }) => {
      const earlier = was.get(element.id)
      return earlier === undefined || earlier === verdict ? [] : [{ criterion: element.id, was: earlier, is: verdict }]
    }),
    items: differencesIn(before.plan, whole),
    readings: readingDifferences(before.plan, whole),
    wasSmall: smallUnits(before.plan),
  }
}

export function changeBlocks(changes: Changes | undefined, telling: Telling): readonly Block[] {
  const said = telling.said.changes
  if (!changes) return [paragraph(said.first)]
  const since = longDate(changes.since, telling.language)
  const tables = [
    ...(changes.verdicts.length > 0 ? [verdictsTable(changes.verdicts, telling)] : []),
    ...(changes.items.length > 0 ? [itemsTable(changes.items, telling)] : []),
    ...(changes.readings.length > 0 ? [readingsTable(changes, telling)] : []),
  ]
  return tables.length === 0 ? [paragraph(said.none(since))] : [paragraph(said.since(since)), ...tables]
}

/** How much has changed, in a sentence or three. */
export function changesInWords(
  { verdicts, items, readings: read, since }: Changes,
  { said, language }: Telling,
): string {
  if (verdicts.length + items.length + read.length === 0) return said.changes.none(longDate(since, language))
  return said.changes.counts(verdicts.length, items.length, read.length)
}

function verdictsTable(verdicts: readonly Turned[], { said, texts, language }: Telling): Block {
  const named = (verdict: Verdict) => cell(texts.assessment.verdicts[verdict])
  return {
    kind: 'table',
    columns: [
      { head: said.changes.verdicts, share: 46 },
      { head: said.changes.before, share: 27 },
      { head: said.changes.now, share: 27 },
    ],
    rows: verdicts.map(({ criterion, was, is }) => [cell(criterionName(criterion, language)), named(was), named(is)]),
  }
}

const criterionName = (criterion: string, language: Telling['language']) =>
  findElement(criterion)?.texts[language].name ?? criterion

function itemsTable(items: readonly Difference[], telling: Telling): Block {
  const { said, language } = telling
  return {
    kind: 'table',
    columns: [
      { head: said.changes.plan, share: 28 },
      { head: said.changes.what, share: 42 },
      { head: said.changes.kind, share: 30 },
    ],
    rows: items.map(({ kind, part, entry, fields }) => {
      const names = fields.map((name) => headOf(part, name, language).toLowerCase())
      const own = partTexts(part, language).name
      return [
        cell(elementOfPart(part.id)?.texts[language].name ?? own),
        cell(part.many ? titleOf(part, entry) : own),
        cell(kind === 'changed' ? said.changes.changed(joined(names, telling.texts.and)) : said.changes.kinds[kind]),
      ]
    }),
  }
}

/** A reading of a small unit is told of, without what it was; so is one whose indicator nobody knows any more. */
function readingsTable({ readings: all, wasSmall }: Changes, telling: Telling): Block {
  const { said, language, shown } = telling
  const known = entriesOf(shown, indicators).toSorted(inOrder)
  const names = new Map(known.map(({ id, values }) => [id, indicatorName(values, telling)]))
  const places = new Map(known.map(({ id }, place) => [id, place]))
  const placeOf = ({ entry }: Difference) => places.get(String(entry.values.indicator)) ?? known.length
  return {
    kind: 'table',
    columns: [
      { head: said.changes.readings, share: 40 },
      { head: headOf(readings, 'date', language), share: 15 },
      { head: headOf(readings, 'value', language), share: 19, align: 'right' },
      { head: said.changes.kind, share: 26 },
    ],
    // An indicator's together, in the plan's order; what nobody knows any more comes last.
    rows: all
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map(({ kind, entry }) => {
        const { indicator, date } = entry.values
        const about = String(indicator)
        const hidden = isHidden(telling, entry) || (telling.hides && (wasSmall.has(about) || !names.has(about)))
        return [
          cell(names.get(about) ?? telling.texts.element.goneReference),
          cell(typeof date === 'string' ? shortDate(date, language) : said.element.none),
          cell(hidden ? said.hidden.cell : (wordsOf(readings, 'value', entry, telling) ?? said.element.none)),
          cell(said.changes.readingKinds[kind], hidden ? undefined : whyNone(entry, telling)),
        ]
      }),
  }
}

const whyNone = ({ values: { missing } }: Entry, { said }: Telling): string | undefined =>
  typeof missing === 'string' ? said.readings.noFigure(missing) : undefined
