import type { Evidence } from './evidence.ts'
import type { Mark } from './marks.ts'
import type { Intent } from './question.ts'
import type { Said } from './said.ts'
import { prepositionBefore, sensesOf } from './segments.ts'

/** Words after which a verb tells what is to be done. */
const beforeOrders: ReadonlySet<string> = new Set(
  'a to og and skal vil ma must want wants onsker onskjer should trenger treng need lets let'.split(' '),
)

/** "A project owner", "as project leader" and "will lead" are about the role, not about who has it. */
export const isOfRole = (said: Said, marks: readonly Mark[]): boolean =>
  marks.some(
    (mark) =>
      roles.some((cue) => sensesOf(mark).has(cue)) &&
      (roleWords.has(wordBefore(said, mark.from)) || doers.has(wordBefore(said, mark.from))),
  )

/** "Can the project leader see", "a new project leader": what somebody in the role does, may do or is to be. */
const doers: ReadonlySet<string> = new Set(
  'ny nye new kan kunne skal vil ma bor har er blir far can could will would should must may does did is has'.split(
    ' ',
  ),
)

/** The word before, without "the". */
const wordBefore = (said: Said, from: number) => {
  const [last = '', before = ''] = [said.words[from - 1]?.plain, said.words[from - 2]?.plain]
  return ['the', 'our'].includes(last) ? before : last
}

/** "Who would lead it" asks for advice. */
export const isOfWill = (said: Said, marks: readonly Mark[]): boolean =>
  marks.some(
    (mark) =>
      (sensesOf(mark).has('cue:leads') || sensesOf(mark).has('cue:owns')) &&
      modals.has(said.words[mark.from - 1]?.plain ?? ''),
  )
const modals: ReadonlySet<string> = new Set(
  'vil ville kan kunne bor skal skulle will would could should can might wants'.split(' '),
)
const roles = ['cue:leader', 'cue:owner'] as const
const roleWords: ReadonlySet<string> = new Set('en ein ei a an som as bli become vaere vere vare'.split(' '))

/** "Can you register the figures for Hamar". */
const reporting: ReadonlySet<string> = new Set(
  'registrere rapportere levere innrapportere melde legge leggje fore register report submit enter log file'.split(' '),
)
const addressed: ReadonlySet<string> = new Set(['du', 'you'])

const infinitive: ReadonlySet<string> = new Set(['a', 'to'])

const sending: ReadonlySet<string> = new Set(
  'send sende sender videresend videresende forward email mail lever levere oversend oversende deliver'.split(' '),
)

/** "Send the report to the ministry": what is sent to others than the one who asks. */
export const isSentAway = (said: Said, marks: readonly Mark[]): boolean =>
  marks.some(
    (mark, place) =>
      sending.has(said.words[mark.from]?.plain ?? '') &&
      marks.some(
        (one, at) =>
          at > place &&
          (one.kind === 'municipality' || sensesOf(one).has('small:person')) &&
          ['til', 'to'].includes(prepositionBefore(said, marks, at)),
      ),
  )

/** "Slett prosjektet", "kan du flytte …", "I want to change …": a thing to do, not a thing to know. */
export function isOrder(said: Said, marks: readonly Mark[], seen: Evidence, intent: Intent | undefined): boolean {
  const making = intent === 'report' || seen.has('overview', 'list', 'status')
  return marks.some((mark, place) => {
    const senses = sensesOf(mark)
    if (reporting.has(said.words[mark.from]?.plain ?? '') && addressed.has(said.words[mark.from - 1]?.plain ?? ''))
      return true
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
