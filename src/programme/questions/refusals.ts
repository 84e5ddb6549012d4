import { firstOf, isOfDoer } from './doers.ts'
import type { Evidence } from './evidence.ts'
import type { Cue, Sense } from './lexicon/sense.ts'
import type { Mark } from './marks.ts'
import type { Intent } from './question.ts'
import { isNoReminder, isOfReminders } from './reminders.ts'
import type { Said } from './said.ts'
import { sensesOf } from './segments.ts'
import { isWished } from './wishes.ts'

/**
 * Whether a question that names what the programme has is about something else: who does a thing, what was done, what may be
 * put off, a meeting or a weekend. `own` are the marks of the whole message, `asked` those of the question.
 */
export function isAboutElse(said: Said, own: readonly Mark[], asked: Evidence, intent: Intent): boolean {
  if (
    isOfAdvice(said, asked) ||
    isTold(said, own, asked) ||
    isOfOneself(said, own) ||
    isOfTruth(said) ||
    isCalled(said, own, asked)
  )
    return true
  switch (intent) {
    case 'remind':
      return isNoReminder(said, own, asked.marks)
    case 'unanswered':
      return isOfReminders(said, asked)
    case 'milestones':
      return (
        isOfMeeting(own, asked) ||
        isOfDoer(said, asked.marks) ||
        isGuessed(asked, ['milestone', 'deadline'], lateOrSoon)
      )
    case 'news':
      return asked.has('soon') || isOfDoer(said, asked.marks) || isBeforeAside(own, 'cue:news') || isToCome(said, asked)
    case 'risks':
      return (
        isOfDoer(said, asked.marks) ||
        (!asked.has('risk') && (isOfDoing(said, asked.marks) || isOfNothing(said))) ||
        isGuessed(asked, ['risk'], ['cue:alarming'])
      )
    case 'report':
      return (
        isOfDoer(said, asked.marks) ||
        (startsWith(said, whats) && says(said, modals)) ||
        isBeforeAside(own, 'form:workbook')
      )
    case 'readings':
      return isOfDoer(said, asked.marks) || isOfAnswering(said, asked)
    case 'trend':
      return isOfDoer(said, asked.marks) || isStated(said, own) || isOfSize(said, asked)
    case 'status':
      return (
        isOfDoer(said, asked.marks) ||
        isBeforeAside(own, 'cue:how') ||
        isGuessed(asked, ['status', 'goes', 'fares'], ['cue:overview']) ||
        isOfBeing(said)
      )
    case 'projects':
      return (
        (startsWith(said, modals) && asked.has('takesPart') && !asked.has('who', 'which', 'list', 'howMany')) ||
        asked.has('ought') ||
        says(said, judging) ||
        isOfUs(said, asked) ||
        isBeforeAside(own, 'cue:takesPart')
      )
    case 'who':
      return (
        asked.marks.some((mark) => plainIn(said, mark).some((word) => formerly.has(word))) ||
        said.words.at(-1)?.plain === 'for' ||
        isOfLeader(said, asked)
      )
    case 'lacking':
      if (asked.has('better') && !asked.has('lacks', 'not') && !isWished(said, asked.marks)) return true
      return startsWith(said, mays) && ours.has(said.words[1]?.plain ?? '') && !says(said, seeing)
    default:
      return intent satisfies never
  }
}

const says = ({ words }: Said, among: ReadonlySet<string>) => words.some(({ plain }) => among.has(plain))
const plainIn = ({ words }: Said, { from, to }: Mark) => words.slice(from, to).map(({ plain }) => plain)
const startsWith = ({ words }: Said, among: ReadonlySet<string>) => among.has(words[0]?.plain ?? '')
const whats: ReadonlySet<string> = new Set('hva kva hvor kor what how nar when'.split(' '))
const wheres: ReadonlySet<string> = new Set('hvor kor kvar where'.split(' '))
const modals: ReadonlySet<string> = new Set('skal ma bor kan should must shall can'.split(' '))
/** "Which projects succeed" is for people to say. */
const judging: ReadonlySet<string> = new Set('lykkes lukkast mislykkes succeed succeeds fail fails'.split(' '))
/** Who was it before, and who is to be it: "kven var prosjektleiar før". */
const formerly: ReadonlySet<string> = new Set(
  'tidligere tidlegare forrige before previous former blir bli vert become becomes best beste snillest snillaste flinkest nicest'.split(
    ' ',
  ),
)

/** "Who takes part in the gathering", "a new meeting". */
const isBeforeAside = (marks: readonly Mark[], what: Sense): boolean =>
  marks.some((mark, place) => {
    const held = what === 'cue:takesPart' || what === 'cue:how'
    const next = marks.slice(place + 1).find((one) => !held || !links.some((sense) => sensesOf(one).has(sense)))
    return sensesOf(mark).has(what) && sensesOf(next).has('small:aside')
  })
const links = ['small:place', 'small:small', 'small:be'] as const

/** "Who must answer for July", "where do the figures come from". */
const isOfAnswering = (said: Said, { has }: Evidence): boolean =>
  (says(said, modals) && has('answered') && !has('wants') && !startsWith(said, requests)) ||
  (startsWith(said, wheres) && !has('howMany', 'how'))
const requests: ReadonlySet<string> = new Set(['kan', 'can', 'kunne', 'could', 'hei', 'hi'])

/** "Sick leave goes up again" tells of it, and asks nothing. */
const isStated = (said: Said, [first, next]: readonly Mark[]): boolean =>
  [...sensesOf(first)].some((sense) => sense.startsWith('measure:')) &&
  rising.has(said.words[next?.from ?? -1]?.plain ?? '') &&
  !said.words.some(({ plain }) => plain === 'eller' || plain === 'or')
const rising: ReadonlySet<string> = new Set(
  'gar har er oker aukar synker sokk stiger stig faller fell is has goes went rose fell'.split(' '),
)

/** "How many milestones should there be", "how many risks can one have". */
const isOfAdvice = (said: Said, { has, marks }: Evidence): boolean =>
  !has('overdue', 'reached', 'upcoming', 'remind') &&
  ((has('howMany') && isOfLeave(said, marks)) || (has('ought') && has('milestone') && !has('not', 'lacks')))

const isOfLeave = (said: Said, marks: readonly Mark[]): boolean => {
  const from = marks.findIndex((mark) => sensesOf(mark).has('cue:howMany'))
  return marks.some(
    (mark, place) => place > from && !sensesOf(mark).has('cue:wants') && modals.has(firstOf(said, mark)),
  )
}

/** "Can we drop the risk analysis"; "can we see who lacks one" asks. */
const mays: ReadonlySet<string> = new Set('kan ma bor skal trenger treng can must should shall'.split(' '))
const ours: ReadonlySet<string> = new Set('vi jeg eg we i'.split(' '))
const seeing: ReadonlySet<string> = new Set('fa se sja ha vite get see have know hvem kven who'.split(' '))

/** What only a slip tells of: "forskinga" is hardly "forseinka". */
const isGuessed = ({ has, marks }: Evidence, sure: readonly Cue[], senses: readonly Sense[]): boolean => {
  const found = marks.filter((mark) => senses.some((sense) => sensesOf(mark).has(sense)))
  return !has(...sure) && found.length > 0 && found.every(({ slipped }) => slipped)
}
const lateOrSoon: readonly Sense[] = ['cue:overdue', 'cue:upcoming']

/** "A meeting about risks in Kinn". */
const isCalled = (said: Said, [first, next]: readonly Mark[], { has: asks }: Evidence): boolean =>
  sensesOf(first).has('small:aside') &&
  ['om', 'about'].includes(firstOf(said, next)) &&
  !asks('asks', 'who', 'which', 'how', 'wants')

/** "Is it true that", "can we deliver", "what do they do to": no more than names what the programme has. */
const isOfTruth = ({ words }: Said): boolean => {
  const [first = '', second = '', third = '', fourth = ''] = words.map(({ plain }) => plain)
  if (mays.has(first) && ours.has(second)) return delivering.has(third)
  if ((first === 'hva' || first === 'kva') && (second === 'gjor' || second === 'gjer')) return true
  return (
    (first === 'er' || first === 'is') &&
    (second === 'det' || second === 'it') &&
    third !== 'noen' &&
    claims.has(fourth)
  )
}
const delivering: ReadonlySet<string> = new Set(
  'svare levere rapportere melde registrere answer report deliver submit utsette'.split(' '),
)
const claims: ReadonlySet<string> = new Set(['at', 'that', 'om', 'if'])

/** "Is it serious": of nothing that anybody named. */
const isOfNothing = ({ words }: Said): boolean =>
  words.length <= 3 &&
  (words[0]?.plain === 'er' || words[0]?.plain === 'is') &&
  ['det', 'it'].includes(words[1]?.plain ?? '')

/** "Are we done". */
const isOfUs = ({ words }: Said, { has }: Evidence): boolean =>
  !has('who', 'which', 'project') && ['er vi', 'are we'].includes(`${words[0]?.plain} ${words[1]?.plain}`)

/** "My sick note": none of the programme's. */
const isOfOneself = (said: Said, marks: readonly Mark[]): boolean =>
  marks.some(
    (mark) =>
      [...sensesOf(mark)].some((sense) => sense.startsWith('measure:')) &&
      (mine.has(said.words[mark.from - 1]?.plain ?? '') || mine.has(said.words[mark.to]?.plain ?? '')),
  )
const mine: ReadonlySet<string> = new Set(['min', 'mitt', 'mi', 'my'])

/** "Kinn answered yesterday" tells. */
const isTold = (said: Said, [first, next]: readonly Mark[], { has }: Evidence): boolean =>
  (first?.kind === 'municipality' || first?.kind === 'project') &&
  said.words[(first?.to ?? 1) - 1]?.ends !== true &&
  telling.has(firstOf(said, next)) &&
  !has('asks', 'who', 'which', 'how', 'wants', 'remind')
const telling: ReadonlySet<string> = new Set(
  'svarte svara leverte har er mangler manglar sier seier sa answered has is said says reported'.split(' '),
)

/** "What happens on Friday". */
const isToCome = (said: Said, { times }: Evidence): boolean =>
  says(said, elsewhere) ||
  (says(said, happening) &&
    times.some((time) => 'times' in time && !time.since && time.times.some(({ kind }) => kind === 'weekday')))
const happening: ReadonlySet<string> = new Set('skjer hender happens happening'.split(' '))
const elsewhere: ReadonlySet<string> = new Set(['teams', 'outlook', 'excel'])

/** "How big is Kinn". */
const isOfSize = (said: Said, { has, indicators }: Evidence): boolean =>
  indicators.length === 0 && has('trend') && !has('programme', 'reading') && startsWith(said, wheres)

/** "What does the project leader do", "where is the project owner". */
const isOfLeader = (said: Said, { has }: Evidence): boolean =>
  !has('who', 'list') && (startsWith(said, whats) || startsWith(said, wheres))

/** "The next gathering": what comes next is none of the programme's dates. */
const isOfMeeting = (marks: readonly Mark[], { has }: Evidence): boolean =>
  !has('milestone', 'deadline') &&
  marks.some((mark, place) => sensesOf(mark).has('cue:upcoming') && sensesOf(marks[place + 1]).has('small:aside'))

/** "How is it to live in Rana". */
const isOfBeing = ({ words }: Said): boolean =>
  words.some(({ plain }, at) => plain === 'a' && words[at - 1]?.plain === 'det')

/** "Is it dangerous to drive". */
const isOfDoing = (said: Said, marks: readonly Mark[]): boolean =>
  marks.some(
    ({ to }, place) => sensesOf(marks[place]).has('cue:alarming') && ['a', 'to'].includes(said.words[to]?.plain ?? ''),
  )
