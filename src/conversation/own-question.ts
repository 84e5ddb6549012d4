import type { IsoDate } from '../calendar/dates.ts'
import { roundIn } from '../calendar/rounds.ts'
import type { Action } from '../cards/action.ts'
import type { Question } from '../programme/questions/question.ts'
import { understand } from '../programme/questions/understand.ts'
import { indexed } from '../programme/questions/vocabulary.ts'

/** Of the project whose conversation it is there is nothing to choose among. */
const nothing = indexed({ projects: [], indicators: [] })

/**
 * What a question in words leads to where a plan is written: the group's own card for it. Undefined where it is none, names
 * other projects, or is for coordinators.
 */
export function ownQuestion(text: string, today: IsoDate): Action | undefined {
  const understood = understand(text, nothing, today)
  if (understood.kind !== 'certain' || Object.keys(understood.question.of).length > 0) return undefined
  return cardFor(understood.question, today)
}

function cardFor(question: Question, today: IsoDate): Action | undefined {
  switch (question.intent) {
    case 'status':
      return { do: 'board' }
    case 'lacking':
      return { do: 'element', element: question.criterion }
    case 'readings':
    case 'trend':
      return { do: 'indicators' }
    case 'unanswered':
      return { do: 'prompt', round: roundIn(today) }
    case 'risks':
      return { do: 'matrix' }
    case 'milestones':
      return { do: 'timeline' }
    case 'news':
      return { do: 'history' }
    case 'report':
      return { do: 'reports' }
    case 'projects':
    case 'who':
    case 'remind':
      return undefined
    default:
      return question satisfies never
  }
}
