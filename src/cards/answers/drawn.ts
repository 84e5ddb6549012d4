import type { Answer } from '../../programme/answers/answer.ts'
import type { Question } from '../../programme/questions/question.ts'
import type { AskedOf } from '../asking-view.ts'

/** An answer, and all that it is drawn with. */
export type Drawn<Kind extends Answer['kind']> = {
  readonly programme: AskedOf
  readonly question: Question
  readonly answer: Extract<Answer, { kind: Kind }>
  /** What was understood, and how fresh the answer is: escaped, the first lines of the card. */
  readonly begin: { readonly understood: string; readonly fresh: string }
  readonly page: number
}
