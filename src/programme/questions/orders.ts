import type { Evidence } from './evidence.ts'
import type { Mark } from './marks.ts'
import type { Intent } from './question.ts'
import type { Said } from './said.ts'
import { sensesOf } from './segments.ts'

/** Words after which a verb tells what is to be done. */
const beforeOrders: ReadonlySet<string> = new Set(
  'a to og and skal vil ma must want wants onsker onskjer should trenger treng need lets let'.split(' '),
)

const infinitive: ReadonlySet<string> = new Set(['a', 'to'])

const sending: ReadonlySet<string> = new Set(
  'send sende sender videresend videresende forward email mail lever levere oversend oversende deliver'.split(' '),
)

/** "Send the report to the ministry": what is sent to others than the one who asks. */
const isSentAway = (said: Said, marks: readonly Mark[]) =>
  marks.some(
    (mark, place) =>
      sending.has(said.words[mark.from]?.plain ?? '') &&
      marks
        .slice(place + 1)
        .some((one) => sensesOf(one).has('small:person') || (one.kind === 'municipality' && isTo(said, one))),
  )
const isTo = (said: Said, { from }: Mark) => ['til', 'to'].includes(said.words[from - 1]?.plain ?? '')

/** "Slett prosjektet", "kan du flytte …", "I want to change …": a thing to do, not a thing to know. */
export function isOrder(said: Said, marks: readonly Mark[], seen: Evidence, intent: Intent | undefined): boolean {
  const making = intent === 'report' || seen.has('overview', 'list', 'status')
  if (intent === 'report' && isSentAway(said, marks)) return true
  return marks.some((mark, place) => {
    const senses = sensesOf(mark)
    if (!senses.has('cue:doing') && (making || !senses.has('cue:making'))) return false
    // "Who struggles to write a plan" orders nothing.
    if (
      place > 0 &&
      (intent === 'lacking' || intent === 'unanswered') &&
      infinitive.has(said.words[mark.from - 1]?.plain ?? '')
    )
      return false
    const before = marks[place - 1]
    return (
      before === undefined ||
      sensesOf(before).has('small:polite') ||
      sensesOf(before).has('small:subject') ||
      beforeOrders.has(said.words[mark.from - 1]?.plain ?? '')
    )
  })
}
