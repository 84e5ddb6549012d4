import type { Mark } from './marks.ts'
import type { Said } from './said.ts'
import { sensesOf } from './segments.ts'

/** "Who writes the report", "who decides the milestones": somebody who does it, and no project that has it. */
export const isOfDoer = (said: Said, marks: readonly Mark[]): boolean =>
  marks.some((mark, place) => {
    const [next, then] = marks.slice(place + 1)
    return (
      sensesOf(mark).has('cue:who') && (isDoing(said, next) || (has.has(firstOf(said, next)) && isDoing(said, then)))
    )
  })
export const firstOf = (said: Said, mark: Mark | undefined) => said.words[mark?.from ?? -1]?.plain ?? ''
const isDoing = (said: Said, mark: Mark | undefined): boolean => {
  const senses = sensesOf(mark)
  if (mark?.kind !== 'words' || having.has(firstOf(said, mark))) return false
  if (doing.has(firstOf(said, mark))) return true
  const verb = senses.has('small:verb') || senses.has('cue:making')
  return verb && ![...senses].some((sense) => /^(?:cue:(?!making)|criterion:|state:)/.test(sense))
}
const has: ReadonlySet<string> = new Set('har hadde has have had'.split(' '))
const doing: ReadonlySet<string> = new Set(
  'decides decide bestemmer avgjor leser les skriver skriv far get gets svarer svarar leverer rapporterer legger legg fyller sender registrerer sett lagt'.split(
    ' ',
  ),
)
const having: ReadonlySet<string> = new Set(
  'fatt hatt mest flest har er var hadde kan skal bor ma vil ligger ligg star blir vart ble has have had is are was were do does did should can'.split(
    ' ',
  ),
)
