import { findElement } from '../plan/elements/index.ts'
import { formatNumber } from '../plan/numbers.ts'
import { setup, themes } from '../plan/setup.ts'
import { joined, quoted, texts } from '../texts/index.ts'
import { buttonsOf } from './button.ts'
import { escapeMarkdown } from './escape.ts'
import { type Card, fill } from './template.ts'
import type { Stage, View } from './view.ts'
import { optionLabel } from './words.ts'

/** What stands for "all" in a list to choose from: an input needs a value that is something. */
const all = '*'

/** Groups type their cohort, so there may be as many as projects. A list that is longer than this nobody looks through. */
const mostCohorts = 40

/** The review's table over the programme's projects: how many largely meet each criterion, how many have room to improve. */
export function drawTable(view: Extract<View, { view: 'table' }>, stage: Stage): Card {
  const { language } = stage
  const said = texts[language].programme
  const { selection, cohorts, projects, rows } = view
  const theme = selection.theme && optionLabel(setup, 'theme', selection.theme, language)
  const which = [theme ?? said.allThemes, ...(selection.cohort ? [said.inCohort(selection.cohort)] : [])].join(' · ')
  const chosen = `${which} · ${said.projects(projects)}`
  const criteria = rows.map(({ criterion, met, toImprove }) => ({
    criterion: findElement(criterion)?.texts[language].name ?? criterion,
    met: formatNumber(met, language),
    toImprove: formatNumber(toImprove, language),
  }))
  const most = Math.max(...rows.map(({ toImprove }) => toImprove))
  const names = criteria
    .filter((_, place) => rows[place]?.toImprove === most)
    .map(({ criterion }) => quoted(criterion, language))
  return fill('programme', {
    lang: language,
    fallbackText: `${view.name}. ${chosen}`,
    title: escapeMarkdown(view.name),
    selection: escapeMarkdown(chosen),
    fresh: projects > 0 ? said.fresh : said.none,
    projects,
    headings: said.headings,
    rows: projects > 0 ? criteria : [],
    // The table's own message, in words.
    most: projects > 0 && most > 0 && names.length <= 3 ? said.most(joined(names, texts[language].and), most) : '',
    theme: {
      label: said.theme,
      value: selection.theme ?? all,
      choices: [
        { title: said.allThemes, value: all },
        ...themes.map((value) => ({ title: optionLabel(setup, 'theme', value, language), value })),
      ],
    },
    cohort: {
      label: said.cohort,
      value: selection.cohort ?? all,
      choices: [
        { title: said.allCohorts, value: all },
        ...cohorts.slice(0, mostCohorts).map((value) => ({ title: value, value })),
      ],
    },
    actions: [
      buttonsOf(stage)(said.show, { do: 'table' }, 'positive'),
      buttonsOf(stage)(texts[language].programmes.toProgramme, { do: 'programme' }),
    ],
  })
}
