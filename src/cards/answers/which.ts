import { setup } from '../../plan/setup.ts'
import type { Question } from '../../programme/questions/question.ts'
import { answers } from '../../texts/answers.ts'
import { texts } from '../../texts/index.ts'
import type { AskedOf, AskingView, Named } from '../asking-view.ts'
import { buttonsOf, press } from '../button.ts'
import { escapeMarkdown, plainText, shortened } from '../escape.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import { optionLabel } from '../words.ts'
import { questionWords } from './words.ts'

type Of<Name extends AskingView['view']> = Extract<AskingView, { view: Name }>

/** More than this nobody chooses among: whoever wants another writes more. */
const mostChoices = 12
const longestTitle = 110
const longestSaid = 60

/** What was said may mean several things: each of them, as a question that can be pressed. */
export function drawWhich({ programme, slot, among, named }: Of<'which'>, stage: Stage): Card {
  const said = answers[stage.language].which
  return fill('list', {
    lang: stage.language,
    fallbackText: said[slot],
    title: said[slot],
    intro: '',
    rows: choicesOf(programme, among, named, stage),
    outro: among.length > mostChoices ? said.more : '',
    actions: [],
  })
}

/** What was said is nothing that can be answered: said so, with the nearest that can be. */
export function drawUnsure({ programme, said, nearest, named }: Of<'unsure'>, stage: Stage): Card {
  const { language } = stage
  const words = answers[language]
  const button = buttonsOf(stage)
  const told =
    said.trim() === '' ? words.unsure.nothing : words.unsure.said(escapeMarkdown(shortened(said.trim(), longestSaid)))
  return fill('list', {
    lang: language,
    fallbackText: plainText(told),
    title: '',
    intro: [told, ...(nearest.length > 0 ? [words.unsure.nearest] : [])].join('\n\n'),
    rows: choicesOf(programme, nearest, named, stage),
    outro: [words.unsure.examples, ...words.examples.map(words.example)].join('\n\n'),
    actions: [button(texts[language].buttons.help, { do: 'help' })],
  })
}

const choicesOf = ({ id }: AskedOf, among: readonly Question[], named: Named, stage: Stage) =>
  among.slice(0, mostChoices).map((question) => {
    const title = shortened(questionWords(question, named, stage), longestTitle)
    const button = buttonsOf(stage)(title, { do: 'ask', programme: id, question })
    return { presses: [press(button, escapeMarkdown(title))], text: '', small: tellingApart(question, named, stage) }
  })

/** Two projects may have the same name in the same place: their theme, cohort and leader tell them apart. */
function tellingApart({ of }: Question, named: Named, { language }: Stage): string {
  const summary = of.project === undefined ? undefined : named.get(of.project)?.summary
  if (!summary) return ''
  const { theme, cohort, leader } = summary
  return [
    ...(theme === undefined ? [] : [optionLabel(setup, 'theme', theme, language)]),
    ...(cohort === undefined ? [] : [answers[language].cohort(cohort)]),
    ...(leader === undefined ? [] : [shortened(leader, longestSaid)]),
  ]
    .map(escapeMarkdown)
    .join(' · ')
}
