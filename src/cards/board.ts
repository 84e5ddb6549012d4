import { type IsoDate, longDate } from '../calendar/dates.ts'
import { elements } from '../plan/elements/index.ts'
import type { Language } from '../plan/language.ts'
import { membershipOf } from '../plan/membership.ts'
import { findMunicipality } from '../plan/municipalities.ts'
import { overrideOf } from '../plan/overrides.ts'
import { pausedUntil } from '../plan/pause.ts'
import { type Plan, recordOf } from '../plan/plan.ts'
import { progressOf, unfinishedSetup } from '../plan/progress.ts'
import { setup } from '../plan/setup.ts'
import type { Verdict } from '../plan/verdict.ts'
import { answers } from '../texts/answers.ts'
import { joined, texts } from '../texts/index.ts'
import { buttonsOf, press } from './button.ts'
import { escapeMarkdown } from './escape.ts'
import { type Card, fill } from './template.ts'
import type { Stage } from './view.ts'
import { gapText, optionLabel, shortLabel } from './words.ts'

/** A sign for each state, told apart by shape and never by colour alone. */
export const signs = { empty: '○', lacking: '◐', complete: '●' } as const
export const colours = { empty: 'Default', lacking: 'Default', complete: 'Good' } as const

/** The plan board: which project, how far it has come, and a way into each of its ten elements. */
export function drawBoard(plan: Plan, stage: Stage): Card {
  const { language, today } = stage
  const said = texts[language]
  const button = buttonsOf(stage)
  const states = elements.map((element) => ({ element, progress: progressOf(element, plan, today) }))
  const complete = states.filter(({ progress }) => progress.state === 'complete').length
  const title = projectName(plan, stage)
  const unfinished = unfinishedSetup(plan)
  const verdictWords = (verdict: Verdict) => said.assessment.verdicts[verdict].toLowerCase()
  const progress = said.board.progress(complete, elements.length)
  return fill('board', {
    lang: language,
    fallbackText: `${said.board.title}: ${title}. ${progress}.`,
    title: escapeMarkdown(title),
    facts: projectFacts(plan, stage).map((text) => ({ text: escapeMarkdown(text) })),
    pause: restingWords(pausedUntil(plan, today), language),
    progress: `${states.map(({ progress: { state } }) => signs[state]).join(' ')}  ${progress}`,
    rows: states.map(({ element, progress: { state, gaps } }) => {
      const words = state === 'lacking' ? said.board.states.lacking(gaps.length) : said.board.states[state]
      const [first] = gaps
      const name = element.texts[language].name
      const override = overrideOf(plan, element.id)
      return {
        sign: signs[state],
        color: colours[state],
        name,
        state: [
          first ? `${words}. ${gapText(first, language, escapeMarkdown).what}` : words,
          ...(override && !override.lapsed ? [said.assessment.override.onBoard(verdictWords(override.verdict))] : []),
        ].join(' · '),
        ...press(button(`${name}: ${words}`, { do: 'element', element: element.id })),
      }
    }),
    closing: unfinished
      ? said.board.setupLacks(
          joined(
            unfinished.fields.map((name) => shortLabel(setup, name, language).toLowerCase()),
            said.and,
          ),
        )
      : complete === elements.length
        ? said.board.allThere
        : '',
    actions: [
      ...(unfinished ? [button(said.buttons.finishSetup, { do: 'continue' }, 'positive')] : []),
      ...(!unfinished && complete < elements.length
        ? [button(said.buttons.continue, { do: 'continue' }, 'positive')]
        : []),
      ...(unfinished ? [] : [button(said.buttons.setup, { do: 'setup' })]),
      button(said.buttons.help, { do: 'help' }),
    ],
  })
}

/** That a project rests, and until when; nothing when it does not. */
export const restingWords = (until: IsoDate | undefined, language: Language): string =>
  until === undefined ? '' : texts[language].pause.board(longDate(until, language))

/** What the project is called, or the board's own title until it has a name. */
export function projectName(plan: Plan | undefined, stage: Stage): string {
  return (plan && recordOf(plan, setup).name) ?? texts[stage.language].board.title
}

function projectFacts(plan: Plan, { language }: Stage): readonly string[] {
  const said = texts[language].board
  const { municipality, theme, cohort, from, to, owner, leader } = recordOf(plan, setup)
  const membership = membershipOf(plan)
  const first = [
    municipality && (findMunicipality(municipality)?.label ?? ''),
    theme && optionLabel(setup, 'theme', theme, language),
    cohort && answers[language].cohort(cohort),
    from && to && said.period(longDate(from, language), longDate(to, language)),
  ]
  return [
    first.filter((fact) => fact).join(' · '),
    `${said.owner}: ${owner?.name ?? said.nobody} · ${said.leader}: ${leader?.name ?? said.nobody}`,
    membership ? texts[language].joining.board(membership.name) : '',
  ].filter((line) => line !== '')
}
