import { osloDate } from '../../calendar/dates.ts'
import type { Answer } from '../../programme/answers/answer.ts'
import type { Question } from '../../programme/questions/question.ts'
import type { AskingView } from '../asking-view.ts'
import type { Card } from '../template.ts'
import type { Stage } from '../view.ts'
import { drawGlance } from './glance.ts'
import { drawList } from './list.ts'
import { drawNothing } from './nothing.ts'
import { drawTrend } from './trend.ts'
import { beginning } from './words.ts'

/** The answer to a question: what was understood, how fresh it is, and then what there is to say. */
export function drawAnswer(view: Extract<AskingView, { view: 'answer' }>, stage: Stage): Card {
  const { programme, question, answer, named, page } = view
  const drawn = {
    programme,
    question,
    page,
    begin: beginning(withTime(question, answer), answer.scope, named, stage),
  }
  switch (answer.kind) {
    case 'nothing':
      return drawNothing({ ...drawn, answer }, stage)
    case 'glance':
      return drawGlance({ ...drawn, answer }, stage)
    case 'trend':
      return drawTrend({ ...drawn, answer }, stage)
    case 'project':
      // Its page is drawn from its plan, which is not here.
      return drawNothing({ ...drawn, answer: { kind: 'nothing', scope: answer.scope } }, stage)
    default:
      return drawList({ ...drawn, answer }, stage)
  }
}

/** The question with the time that it was answered for, where nobody said which: the latest month, the day since when. */
function withTime(question: Question, answer: Answer): Question {
  const { intent } = question
  if ((intent === 'readings' || intent === 'unanswered') && 'period' in answer && answer.period)
    return { ...question, period: answer.period }
  if ((intent === 'news' || intent === 'trend') && question.since !== 'start' && 'since' in answer && answer.since)
    return { ...question, since: answer.kind === 'news' ? osloDate(answer.since) : answer.since }
  return question
}

export { drawUnsure, drawWhich } from './which.ts'
