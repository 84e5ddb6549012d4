import type { IsoDate } from '../../calendar/dates.ts'
import { type Assembled, assemble, type Context } from './assemble.ts'
import { type Evidence, evidenceIn } from './evidence.ts'
import { enough, isRefused, leavesOut, type Weighed, weigh } from './intents.ts'
import { type Mark, marksIn } from './marks.ts'
import { mendings } from './mending.ts'
import { isOfRole, isOrder, isSentAway } from './orders.ts'
import type { Question, Understood } from './question.ts'
import { longestRead, read, reread, type Said } from './said.ts'
import { isStatement, segmentsOf, sensesOf } from './segments.ts'
import { type Indexed, indexed, type Vocabulary } from './vocabulary.ts'

/**
 * What a coordinator asks, in whichever of the three languages it was written. Certain only where every word of the
 * question is accounted for. `today` is the date in Norway.
 */
export function understand(text: string, vocabulary: Vocabulary | Indexed, today: IsoDate): Understood {
  const known = 'names' in vocabulary ? vocabulary : indexed(vocabulary)
  const said = read(text, known)
  const marks = marksIn(said, known)
  const understood = inOneWay(said, marks, known, today)
  return understood.kind === 'unknown' ? (mended(said, marks, known, today) ?? understood) : understood
}

function inOneWay(said: Said, marks: readonly Mark[], vocabulary: Indexed, today: IsoDate): Understood {
  const understood = understoodIn(said, marks, vocabulary, today)
  return otherwise(said, marks, understood, vocabulary, today) ?? understood
}

/** What is understood when strange words are taken for slips; nothing where two ways to take them are as likely. */
function mended(said: Said, marks: readonly Mark[], vocabulary: Indexed, today: IsoDate): Understood | undefined {
  if (!said.few) return undefined
  for (const alike of mendings(said, marks, vocabulary)) {
    const found = new Map<string, Understood>()
    for (const mending of alike) {
      const anew = reread(said, mending, vocabulary)
      const understood = inOneWay(anew, marksIn(anew, vocabulary), vocabulary, today)
      if (understood.kind !== 'unknown') found.set(JSON.stringify(understood), understood)
    }
    if (found.size > 0) return found.size === 1 ? [...found.values()][0] : undefined
  }
  return undefined
}

function understoodIn(said: Said, marks: readonly Mark[], vocabulary: Indexed, today: IsoDate): Understood {
  const context = contextOf(said, marks, vocabulary, today)
  const ranked = weigh(context.asked)
  const [best] = ranked
  const assembled = best && isCertain(best, ranked, said, context) ? assemble(best.intent, context) : undefined
  return (assembled && settled(assembled)) ?? { kind: 'unknown', nearest: nearest(ranked, context) }
}

/** The question with its asides; all of the message where the question alone asks for nothing. */
function contextOf(said: Said, marks: readonly Mark[], vocabulary: Indexed, today: IsoDate): Context {
  const segments = segmentsOf(said, marks)
  const { asked, aside } = segments
  const alone = evidenceIn(asked, vocabulary)
  const told = isStatement(said, segments)
  const whole = (weigh(alone)[0]?.weight ?? 0) < enough
  return whole
    ? {
        asked: evidenceIn(inOrder(asked, aside), vocabulary),
        told,
        aside: evidenceIn([], vocabulary),
        vocabulary,
        today,
      }
    : { asked: alone, told: told && aside.length === 0, aside: evidenceIn(aside, vocabulary), vocabulary, today }
}

const inOrder = (asked: readonly Mark[], aside: readonly Mark[]) => [...asked, ...aside].sort((a, b) => a.from - b.from)

function isCertain(best: Weighed, ranked: readonly Weighed[], said: Said, { asked, aside, told }: Context): boolean {
  const [, second] = ranked
  return (
    best.weight >= enough &&
    best.weight > (second?.weight ?? 0) &&
    !told &&
    asked.unexplained <= forgivenVerbs(best, asked) &&
    said.words.length < longestRead &&
    !leavesOut(best.intent, asked) &&
    !(best.intent === 'who' && !asked.has('who') && isOfRole(said, asked.marks)) &&
    !(best.intent !== 'remind' && isSentAway(said, inOrder(asked.marks, aside.marks))) &&
    !isRefused(asked, isOrder(said, asked.marks, asked, best.intent))
  )
}

/** "Har ikke forankret organiseringen": with what is lacking named, the verb after "not" need not be one that is known. */
function forgivenVerbs({ intent }: Weighed, { criteria, marks }: Evidence): number {
  if ((intent !== 'lacking' && intent !== 'remind') || criteria.length === 0) return 0
  const verb = marks.some((mark, place) => mark.kind === 'unknown' && isDenied(marks, place))
  return verb ? 1 : 0
}

const isDenied = (marks: readonly Mark[], place: number) => {
  const [before, last] = [sensesOf(marks[place - 2]), sensesOf(marks[place - 1])]
  return last.has('cue:not') || (last.has('small:verb') && before.has('cue:not'))
}

const mostAsked = 60

function settled({ slot, among }: Assembled): Understood | undefined {
  const [question] = among
  if (!question || among.length > mostAsked) return undefined
  return among.length === 1 ? { kind: 'certain', question } : { kind: 'ambiguous', slot, among }
}

/** A project called "Status heltid": asked for by nothing but its name, it may be the name or the question. */
function otherwise(
  said: Said,
  marks: readonly Mark[],
  understood: Understood,
  vocabulary: Indexed,
  today: IsoDate,
): Understood | undefined {
  const plain = marks.filter((mark) => mark.kind === 'project' && mark.plainly)
  if (plain.length === 0 || understood.kind !== 'certain') return undefined
  const alone =
    plain.every(({ from, to }) => to - from === said.words.length) || plain.some(({ from, to }) => to - from === 1)
  if (!alone) return undefined
  const words = understoodIn(said, marksIn(said, vocabulary, false), vocabulary, today)
  return words.kind === 'certain'
    ? { kind: 'ambiguous', slot: 'project', among: [words.question, understood.question] }
    : undefined
}

const mostNearest = 4

/** What may have been meant, the most likely first; then what most people come for, of the same projects. */
function nearest(ranked: readonly Weighed[], context: Context): readonly Question[] {
  const usual = ['status', 'unanswered', 'risks', 'report'] as const
  const found = new Map<string, Question>()
  for (const intent of [...ranked.map(({ intent }) => intent), ...usual]) {
    const [question] = assemble(intent, context)?.among ?? []
    if (question && !found.has(intent)) found.set(intent, question)
  }
  for (const intent of usual) if (!found.has(intent)) found.set(intent, { intent, of: {} })
  return [...found.values()].slice(0, mostNearest)
}
