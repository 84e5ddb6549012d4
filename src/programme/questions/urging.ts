import type { Mark } from './marks.ts'
import type { Said } from './said.ts'
import { sensesOf } from './segments.ts'

/**
 * A reminder without what it says of haste: "give those without a plan a reminder that it begins to be urgent". Whatever else
 * people are to be told of stays, since Saman tells of nothing but what is lacking.
 */
export function withoutUrging(said: Said, marks: readonly Mark[]): readonly Mark[] {
  const reminds = marks.findIndex((mark) => sensesOf(mark).has('cue:remind'))
  const lacks = marks.findIndex((mark) => owing.some((sense) => sensesOf(mark).has(sense)))
  if (reminds === -1 || lacks === -1) return marks
  const from = marks.findIndex(
    (mark, place) => place > Math.max(lacks, reminds) && isTail(said, marks, place) && mark.kind === 'words',
  )
  const tail = from === -1 ? [] : marks.slice(from)
  const plain = tail.flatMap((mark) => said.words.slice(mark.from, mark.to).map((word) => word.plain))
  const hastes = plain.some((word) => haste.test(word))
  return hastes && tail.every((mark) => !isOther(mark)) ? marks.slice(0, from) : marks
}

const owing = ['cue:not', 'cue:lacks', 'cue:awaited', 'cue:overdue', 'cue:risk'] as const
const isTail = (said: Said, marks: readonly Mark[], place: number): boolean => {
  const mark = marks[place]
  const word = said.words[mark?.from ?? -1]?.plain ?? ''
  const fresh = said.words[(mark?.from ?? 0) - 1]?.ends === true
  return joining.has(word) || (fresh && going.has(word))
}
const joining: ReadonlySet<string> = new Set('om at that fordi because since so slik'.split(' '))
const going: ReadonlySet<string> = new Set('det de dei it they its no na now vi we fristen time'.split(' '))
const haste =
  /^(?:hast|skynd|skund|brenn|frist|sein|sent$|late$|hurry|urgent|deadline|soon$|due$|snart|asap|rask|kjapp|fort$|quick|clock|klokk|tid(?:a|en)?$|time$|running|no$|na$|now$)/
const isOther = (mark: Mark) =>
  mark.kind === 'municipality' ||
  mark.kind === 'project' ||
  (['small:aside', 'small:person', 'cue:doing', 'cue:report', 'cue:who'] as const).some((sense) =>
    sensesOf(mark).has(sense),
  )
