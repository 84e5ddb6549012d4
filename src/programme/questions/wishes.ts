import type { Mark } from './marks.ts'
import type { Said } from './said.ts'
import { sensesOf } from './segments.ts'

/** "Which projects could be clearer on their goals"; "could you sharpen the goals" and "could we" order and ask for advice. */
export const isWished = (said: Said, marks: readonly Mark[]): boolean => {
  const better = marks.find((mark) => sensesOf(mark).has('cue:better'))
  const before = said.words.slice(0, better?.from ?? 0).map(({ plain }) => plain)
  const wish = before.findLastIndex((word) => wishes.has(word))
  const named = marks.findLast((mark) => mark.from < wish && wishedOf.some((sense) => sensesOf(mark).has(sense)))
  if (
    named &&
    sensesOf(named).has('cue:who') &&
    able.has(before[wish] ?? '') &&
    !being.has(said.words[wish + 1]?.plain ?? '')
  )
    return false
  return (
    named !== undefined &&
    !before.slice(named.to).some((word) => speakers.has(word) && !(word === 'i' && said.language !== 'en'))
  )
}
/** "Who could write a better one" asks for somebody; "who could be clearer", for those that are not. */
const able: ReadonlySet<string> = new Set('kan kunne can could'.split(' '))
const being: ReadonlySet<string> = new Set(
  'vart vore vare vere ha hatt bli be have gjort do done brukt trengt trenge need use benefit'.split(' '),
)
const wishedOf = ['cue:who', 'cue:which', 'cue:project', 'cue:municipality'] as const
const wishes: ReadonlySet<string> = new Set(
  'bor burde ma matte kan kunne skulle trenger treng behover fortjener fortener could should must need needs ought might can deserve deserves wants'.split(
    ' ',
  ),
)
const speakers: ReadonlySet<string> = new Set('vi jeg eg du dere de i we you'.split(' '))
