import { type Instant, longDate, osloDate, osloMinute } from '../../calendar/dates.ts'
import type { Round } from '../../calendar/rounds.ts'
import { findElement } from '../../plan/elements/index.ts'
import type { Language } from '../../plan/language.ts'
import { findMunicipality } from '../../plan/municipalities.ts'
import type { Remindable } from '../../programme/questions/question.ts'
import type { ProjectSummary } from '../../programme/summary.ts'
import { actingTexts } from '../../texts/acting.ts'
import { joined, quoted, texts } from '../../texts/index.ts'
import type { ProjectRef, SaidBy } from '../acting-view.ts'
import { escapeMarkdown, shortened } from '../escape.ts'
import { roundWords } from '../periods.ts'

const [longestPerson, longestProject, longestProgramme] = [60, 100, 80]

export const personName = (name: string) => escapeMarkdown(shortened(name, longestPerson))
export const projectName = ({ name }: Pick<ProjectRef, 'name'>) => escapeMarkdown(shortened(name, longestProject))
export const programmeName = (name: string) => escapeMarkdown(shortened(name, longestProgramme))
/** "Berit Nilsen koordinerer Nærvær i nord." */
export const coordinates = ({ name, programme }: SaidBy, language: Language) =>
  actingTexts[language].group.coordinates(personName(name), programmeName(programme))

/** What is missing, in running text: "tallene for oktober 2026", "«Milepælsplan»", "røde risikoer". */
export function missingWords(missing: Remindable, round: Round, language: Language): string {
  const said = actingTexts[language].missing
  switch (missing) {
    case 'readings':
      return said.readings(roundWords(round, language))
    case 'overdue':
    case 'redRisks':
    case 'untreatedRisks':
      return said[missing]
    default:
      return said.criterion(criterionName(missing, language))
  }
}

export const criterionName = (criterion: string, language: Language): string =>
  findElement(criterion)?.texts[language].name ?? criterion

/** What a group is told first: the same to every group, so that a coordinator can read it before it goes. */
export function leadWords(missing: Remindable, round: Round, language: Language): string {
  const said = actingTexts[language].group
  switch (missing) {
    case 'readings':
      return said.readings(roundWords(round, language))
    case 'overdue':
    case 'redRisks':
    case 'untreatedRisks':
      return said[missing]
    default:
      return said.criterion(criterionName(missing, language))
  }
}

/** "24. november 2026 kl. 09.00", in Norway. */
export function whenWords(at: Instant, language: Language): string {
  const minute = osloMinute(at)
  const two = (count: number) => String(count).padStart(2, '0')
  return actingTexts[language].at(longDate(osloDate(at), language), two(Math.floor(minute / 60)), two(minute % 60))
}

/** The first of some names, joined and held apart: commas are in names too, and how many more there are. */
export function someOf(names: readonly string[], most: number, language: Language, total = names.length) {
  const shown = names.slice(0, most).map((name) => quoted(projectName({ name }), language))
  const more = total - shown.length
  return { names: more > 0 ? shown.join(', ') : joined(shown, texts[language].and), more }
}

/** "Nærvær i Bø (Bø, Telemark)": namesakes are told apart. */
export function calledIn({ project, municipality }: Pick<ProjectSummary, 'project' | 'municipality'>): string {
  const place = municipality === undefined ? undefined : findMunicipality(municipality)?.label
  return place === undefined ? project : `${project} (${place.replace(/ \((.*)\)$/, ', $1')})`
}
