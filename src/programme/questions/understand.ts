import type { IsoDate } from '../../calendar/dates.ts'
import { type Assembled, assemble, type Context } from './assemble.ts'
import { type Evidence, evidenceIn } from './evidence.ts'
import { forgiven } from './forgiven.ts'
import { enough, isRefused, type Weighed, weigh } from './intents.ts'
import { leavesOut } from './left-out.ts'
import { type Mark, marksIn } from './marks.ts'
import { mendings } from './mending.ts'
import { isOfRole, isOfWill, isOrder, isSentAway } from './orders.ts'
import type { Question, Understood } from './question.ts'
import { isAboutElse } from './refusals.ts'
import { longestRead, read, reread, type Said } from './said.ts'
import { isStatement, segmentsOf, sensesOf } from './segments.ts'
import { isLong, isOwned, isVague, stretchesOf } from './stories.ts'
import { type Indexed, indexed, type Vocabulary } from './vocabulary.ts'

/**
 * What a coordinator asks, in whichever of the three languages it was written. Certain only where every word of the
 * question is accounted for, or the story that it is told in. What may be asked about in more than twelve ways gives the
 * twelve likeliest, those of the programme's own projects first. `today` is the date in Norway.
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
  if (understood.kind === 'unknown') return inStory(said, marks, vocabulary, today) ?? understood
  return otherwise(said, marks, understood, vocabulary, today) ?? understood
}

/** The question that a story is told around: the longest stretch that is one by itself. */
function inStory(said: Said, marks: readonly Mark[], vocabulary: Indexed, today: IsoDate): Understood | undefined {
  if (!isLong(said)) return undefined
  for (const { asked, story } of stretchesOf(said, marks)) {
    const understood = understoodIn(said, asked, vocabulary, today, story)
    if (understood.kind !== 'unknown') return understood
  }
  return undefined
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
    if (found.size > 0) return likeliest([...found.values()])
  }
  return undefined
}

/** What need not be asked about goes before what must, and what is asked for by a word of its own before how it is going. */
function likeliest(found: readonly Understood[]): Understood | undefined {
  const certain = found.filter(({ kind }) => kind === 'certain')
  const telling = certain.filter((one) => one.kind === 'certain' && one.question.intent !== 'status')
  const [one, ...others] = telling.length > 0 ? telling : certain.length > 0 ? certain : found
  return others.length === 0 ? one : undefined
}

function understoodIn(
  said: Said,
  marks: readonly Mark[],
  vocabulary: Indexed,
  today: IsoDate,
  story: readonly Mark[] = [],
): Understood {
  const context = contextOf(said, marks, vocabulary, today, story)
  const ranked = weigh(context.asked)
  const [best] = ranked
  const assembled = best && isCertain(best, ranked, said, marks, context) ? assemble(best.intent, context) : undefined
  return (assembled && settled(assembled, vocabulary)) ?? { kind: 'unknown', nearest: nearest(ranked, context) }
}

/** The question with its asides; all of the message where the question alone asks for nothing. */
function contextOf(
  said: Said,
  marks: readonly Mark[],
  vocabulary: Indexed,
  today: IsoDate,
  story: readonly Mark[],
): Context {
  const segments = segmentsOf(said, marks)
  const { aside } = segments
  const around = inOrder(aside, story)
  const asked = [
    ...segments.asked,
    ...figureOf(segments.asked, around, vocabulary),
    ...themeOf(said, segments.asked, around),
    ...toldOf(said, segments.asked, around),
  ]
  const alone = evidenceIn(asked, vocabulary)
  const told = isStatement(said, segments)
  const whole = (weigh(alone)[0]?.weight ?? 0) < enough
  return whole
    ? {
        asked: evidenceIn(inOrder(asked, aside), vocabulary),
        told,
        aside: evidenceIn(story, vocabulary),
        vocabulary,
        today,
      }
    : {
        asked: alone,
        told: told && !sensesOf(aside[0]).has('small:subject'),
        aside: evidenceIn(inOrder(aside, story), vocabulary),
        vocabulary,
        today,
      }
}

/** "They talk of overtime: how has it developed?" is about the figure that the story tells of. */
function figureOf(asked: readonly Mark[], story: readonly Mark[], vocabulary: Indexed): readonly Mark[] {
  const { has, indicators, themes } = evidenceIn(asked, vocabulary)
  const told = story.filter((mark) => evidenceIn([mark], vocabulary).indicators.length > 0)
  return indicators.length + themes.length === 0 && has('trend', 'moved', 'changed') && told.length === 1 ? told : []
}

/** "I call those that have not answered: who is it in Agder?" asks for what the story tells of. */
function toldOf(said: Said, asked: readonly Mark[], story: readonly Mark[]): readonly Mark[] {
  const text = asked.flatMap(({ from, to }) => said.words.slice(from, to).map(({ plain }) => plain)).join(' ')
  const ofNothing = asked.every(
    (mark) => mark.kind !== 'words' || ![...mark.senses].some((sense) => telling.test(sense)),
  )
  return asksWho.test(text) && ofNothing
    ? story.filter((mark) => mark.kind === 'time' || [...sensesOf(mark)].some((sense) => telling.test(sense)))
    : []
}
const asksWho =
  /\b(?:hvem|kven|who) (?:(?:det|de|dei|they|that|it) (?:er|gjeld\w*|is|are)|(?:er|is|are) (?:det|de|dei|they|that|it))\b/
const telling = /^(?:criterion|cue:(?:not|lacks|answered|awaited|risk|grave|milestone|overdue|upcoming|reading)$)/

/** "We focus on competence: how are those projects going?" */
function themeOf(said: Said, asked: readonly Mark[], story: readonly Mark[]): readonly Mark[] {
  const points = asked.some(({ from, to }) => said.words.slice(from, to).some(({ plain }) => pointing.has(plain)))
  const told = story.filter(hasTheme)
  return points && told.length === 1 && asked.every((mark) => mark.kind === 'words' && !hasTheme(mark)) ? told : []
}
const hasTheme = (mark: Mark) => [...sensesOf(mark)].some((sense) => sense.startsWith('theme:'))
const pointing: ReadonlySet<string> = new Set(['those', 'these', 'disse', 'desse', 'gjelder', 'gjeld'])

const inOrder = (asked: readonly Mark[], aside: readonly Mark[]) => [...asked, ...aside].sort((a, b) => a.from - b.from)

/** `own` are the marks without the story that is told around them. */
function isCertain(
  best: Weighed,
  ranked: readonly Weighed[],
  said: Said,
  own: readonly Mark[],
  { asked, aside, told }: Context,
): boolean {
  const [, second] = ranked
  return (
    best.weight >= enough &&
    best.weight > (second?.weight ?? 0) &&
    !told &&
    asked.unexplained <= forgiven(best.intent, said, asked) &&
    said.words.length < longestRead &&
    !leavesOut(best.intent, asked) &&
    !(best.intent === 'who' && ((!asked.has('who') && isOfRole(said, asked.marks)) || isOfWill(said, asked.marks))) &&
    !(best.intent === 'news' && isSoon(aside)) &&
    !isAboutElse(said, own, asked, best.intent) &&
    !(isVague(asked.marks) && isOthers(said, aside.marks)) &&
    !(best.intent !== 'remind' && isSentAway(said, own)) &&
    !isRefused(asked, isOrder(said, asked.marks, asked, best.intent))
  )
}

/** "I sent a complaint to Oslo, who is responsible for it?", "I lost my keys in Kinn, who do I call?" */
const isOthers = (said: Said, story: readonly Mark[]) =>
  story.some((mark) => sensesOf(mark).has('elsewhere') && sensesOf(mark).size === 1) ||
  (story.some(({ kind }) => kind === 'unknown') && isOwned(said, story))

/** "What happens tonight": nothing of the programme's. */
const isSoon = ({ marks, has }: Evidence) => marks.length <= 2 && has('soon')

/** More than so many buttons nobody reads. */
const mostAsked = 12

function settled({ slot, among }: Assembled, { projects }: Indexed): Understood | undefined {
  const [question] = among
  if (!question) return undefined
  if (among.length === 1) return { kind: 'certain', question }
  return { kind: 'ambiguous', slot, among: ownFirst(among, projects).slice(0, mostAsked) }
}

/** The likeliest keep their order; those about the programme's own projects go before others. */
function ownFirst(among: readonly Question[], projects: Indexed['projects']): readonly Question[] {
  const own = new Set([...projects.values()].map(({ municipality }) => municipality))
  const isOwn = ({ of: { project, municipality } }: Question) =>
    project === undefined ? municipality === undefined || own.has(municipality) : projects.has(project)
  return among.length <= mostAsked ? among : [...among.filter(isOwn), ...among.filter((one) => !isOwn(one))]
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
  const { cohort } = understood.question.of
  const isElsewhere = cohort !== undefined && plain.every((mark) => !isIn(mark, cohort, vocabulary))
  const alone =
    isElsewhere ||
    plain.every(({ from, to }) => to - from === said.words.length) ||
    plain.some(({ from, to }) => to - from === 1)
  if (!alone) return undefined
  const words = understoodIn(said, marksIn(said, vocabulary, false), vocabulary, today)
  if (isElsewhere) return words.kind === 'certain' ? words : undefined
  return words.kind === 'certain'
    ? { kind: 'ambiguous', slot: 'project', among: [words.question, understood.question] }
    : undefined
}

/** "Status heltid pulje 1" is not about "Status heltid" of cohort 2. */
const isIn = (mark: Mark, cohort: string, { projects }: Indexed) =>
  mark.kind === 'project' && mark.refs.some((ref) => projects.get(ref)?.cohort === cohort)

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
