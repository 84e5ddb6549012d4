import type { IsoDate } from '../../calendar/dates.ts'
import { periodOf } from '../../calendar/periods.ts'
import { latestRoundOn } from '../../calendar/rounds.ts'
import type { Language } from '../../plan/language.ts'
import type { Question } from '../../programme/questions/question.ts'
import { coordinatorHelp } from '../../texts/coordinator-help.ts'
import type { AskingView } from '../asking-view.ts'
import { type Button, buttonsOf, press } from '../button.ts'
import { inOneText } from '../escape.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import { spanWords } from './words.ts'

type Example = { readonly text: string; readonly question: Question }

/** What coordinators can ask, as they would write it, with the question that it is. */
export function examplesOf(language: Language, today: IsoDate) {
  const said = coordinatorHelp[language].ask
  const period = periodOf('monthly', `${latestRoundOn(today)}-01`)
  const of = {}
  return {
    status: { text: said.status, question: { intent: 'status', of } },
    news: { text: said.news, question: { intent: 'news', since: 'last', of } },
    lacking: { text: said.lacking, question: { intent: 'lacking', criterion: 'milestones', of } },
    unanswered: { text: said.unanswered, question: { intent: 'unanswered', of } },
    readings: { text: said.readings(spanWords(period, language)), question: { intent: 'readings', period, of } },
    risks: { text: said.risks, question: { intent: 'risks', without: 'action', of } },
    overdue: { text: said.overdue, question: { intent: 'milestones', state: 'overdue', of } },
    trend: { text: said.trend, question: { intent: 'trend', since: 'start', of } },
    report: { text: said.report, question: { intent: 'report', of } },
    remind: { text: said.remind, question: { intent: 'remind', missing: 'readings', of } },
  } as const satisfies Record<string, Example>
}

/** What a coordinator can ask and do, each to be pressed; and in a sentence how a group begins. */
export function drawCoordinatorHelp(
  { programme: { id } }: Extract<AskingView, { view: 'coordinatorHelp' }>,
  stage: Stage,
): Card {
  const { language } = stage
  const said = coordinatorHelp[language]
  const { does } = said
  const ask = examplesOf(language, stage.today)
  const button = buttonsOf(stage, 'stays')
  const asks = ({ text, question }: Example) => button(text, { do: 'ask', programme: id, question })
  const row = (text: string, ...buttons: readonly Button[]) => ({
    presses: buttons.map((one) => press(one)),
    text: '',
    small: text,
  })
  return fill('list', {
    lang: language,
    fallbackText: inOneText([said.title, ...Object.values(ask).map(({ text }) => text)]),
    title: said.title,
    intro: said.intro,
    rows: [
      row(does.status, asks(ask.status)),
      row(does.news, asks(ask.news)),
      row(does.lacking, asks(ask.lacking)),
      row(does.readings, asks(ask.unanswered), asks(ask.readings)),
      row(does.late, asks(ask.risks), asks(ask.overdue)),
      row(does.trend, asks(ask.trend)),
      row(does.report, asks(ask.report)),
      row(does.remind, asks(ask.remind)),
      row(does.subscribe, button(said.subscribe, { do: 'weekly', programme: id, on: true })),
      row(does.programme, button(said.programme, { do: 'programme', programme: id })),
    ],
    outro: said.groups,
    actions: [button(said.showGroups, { do: 'help', groups: true }), button(said.language, { do: 'languages' })],
  })
}
