import type { TableClient } from '@azure/data-tables'
import { z } from 'zod'
import type { ProjectKey } from '../conversation/ports.ts'
import type { Outbox } from '../prompts/ports.ts'
import { callsWithin, collected, range, refusalOf } from './calls.ts'
import { promptsOf } from './prompt-rows.ts'
import { column, inKey, json, person, readPerson } from './rows.ts'

/** A question's answers by their ids; all of them are before the key that ends in "}". */
const answersFrom = ({ conversation }: ProjectKey, question: string) =>
  `5answer|${inKey(conversation)}|${inKey(question)}|`

const answerSchema = z.object({
  answer: z.string(),
  by: json.pipe(person.transform(readPerson)),
  at: z.string(),
  text: z.string(),
  lost: z.boolean().optional(),
})

/** What groups have answered to coordinators' questions: rows of their own, for many may answer while a question is being sent. */
export function createGroupAnswers(client: TableClient, callMs: number): Pick<Outbox, 'answers' | 'keepAnswer'> {
  const { within, guarded, pages } = callsWithin(callMs)
  return {
    answers: (key, question) =>
      guarded(async () => {
        const from = answersFrom(key, question)
        const rows = pages(client, range(promptsOf(key.tenant), from, `${from}}`))
        const all = await collected(rows, (row) => answerSchema.safeParse(row).data)
        return all
          .map(({ answer, lost, ...rest }) => ({ id: answer, ...rest, ...(lost ? { lost } : {}) }))
          .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
      }),

    keepAnswer: (key, question, { id, by, at, text, lost }) =>
      guarded(async () => {
        const rowKey = `${answersFrom(key, question)}${inKey(id)}`
        const place = { partitionKey: promptsOf(key.tenant), rowKey }
        const row = { ...place, answer: id, by: column(by), at, text, ...(lost === undefined ? {} : { lost }) }
        const refused = await refusalOf(() => client.createEntity(row, within()))
        // There already: the same press, delivered twice. Whether it was lost is news all the same.
        if (refused !== undefined && lost !== undefined)
          await client.updateEntity({ ...place, lost }, 'Merge', { ...within(), etag: '*' })
      }),
  }
}
