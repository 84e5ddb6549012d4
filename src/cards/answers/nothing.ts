import { answers } from '../../texts/answers.ts'
import { buttonsOf } from '../button.ts'
import { inOneText } from '../escape.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import type { Drawn } from './drawn.ts'

/**
 * No project is what was asked for: there are none yet, or none that this fits. What is not in the programme is told of in
 * the same words wherever else it may be.
 */
export function drawNothing({ programme, question: { of }, answer, begin }: Drawn<'nothing'>, stage: Stage): Card {
  const { language } = stage
  const said = answers[language]
  const button = buttonsOf(stage)
  const { total } = answer.scope
  const isEmpty = total === 0
  const isNamed = of.project !== undefined || of.municipality !== undefined || of.county !== undefined
  const sentences = isEmpty
    ? [said.nothing.empty, said.nothing.emptyHow]
    : [isNamed ? said.nothing.unknown : said.nothing.none(total)]
  return fill('answer', {
    lang: language,
    fallbackText: inOneText([begin.understood, ...sentences]),
    understood: begin.understood,
    fresh: '',
    intro: sentences.join('\n\n'),
    rows: [],
    pages: '',
    actions: isEmpty
      ? [button(said.buttons.programme, { do: 'programme', programme: programme.id }, 'positive')]
      : [
          button(said.buttons.projects, {
            do: 'ask',
            programme: programme.id,
            question: { intent: 'projects', of: {} },
          }),
          button(said.buttons.status, { do: 'ask', programme: programme.id, question: { intent: 'status', of: {} } }),
        ],
  })
}
