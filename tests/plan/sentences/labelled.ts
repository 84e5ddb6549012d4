/**
 * What a word rule is asked about a sentence. Yes means: `restatesMeasure`, the purpose only says which measure will be
 * carried out; `noFigure`, the result goal has neither a number nor a countable share (a date is none); `activity`, the
 * milestone is not a state one can check; `noConsequence`, the risk does not say what happens then.
 */
export type Question = 'restatesMeasure' | 'noFigure' | 'activity' | 'noConsequence'

/** A sentence and the answer an experienced adviser would give: `says` is true when the question is answered yes. */
export type Labelled = {
  readonly question: Question
  readonly language: 'nb' | 'nn' | 'en'
  readonly says: boolean
  readonly text: string
}
