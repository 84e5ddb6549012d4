import type { IsoDate } from '../calendar/dates.ts'
import { type Round, roundIn } from '../calendar/rounds.ts'
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

/** The round of a whole month; of anything else there is no one card. */
function roundOver({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): Round | undefined {
  const round = from.slice(0, 7)
  return to.slice(0, 7) === round ? round : undefined
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
    case 'unanswered': {
      const round = question.period ? roundOver(question.period) : roundIn(today)
      return round === undefined ? undefined : { do: 'prompt', round }
    }
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
