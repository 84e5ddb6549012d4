import { definePart } from '../plan/parts.ts'

/** What a coordinator asks one group, and what the group answers: of no plan, but written and checked as plans are. */
export const groupQuestionForm = definePart({
  id: 'groupQuestion',
  many: false,
  title: 'text',
  fields: { text: { kind: 'text', max: 1000, lines: 'many', required: true } },
  steps: [{ id: 'ask', fields: ['text'] }],
})

export const groupAnswerForm = definePart({
  id: 'groupAnswer',
  many: false,
  title: 'answer',
  fields: { answer: { kind: 'text', max: 2000, lines: 'many', required: true } },
  steps: [{ id: 'answer', fields: ['answer'] }],
})
