import { distance } from 'fastest-levenshtein'
import { languages } from '../plan/language.ts'
import { readCode } from '../programme/codes.ts'
import { texts } from '../texts/index.ts'
import type { Unknown } from './understand.ts'

/** What is asked for with a name or a date after the word for it. Both are as people wrote them. */
export type Wish =
  | { readonly kind: 'indicator'; readonly named: string }
  /** `otherwise` is what it is where no indicator is called so. */
  | { readonly kind: 'reading'; readonly named: string; readonly otherwise?: Unknown }
  /** Without a date, the form asks for one. */
  | { readonly kind: 'pause'; readonly until: string }
  | { readonly kind: 'pauseEnds' }
  | { readonly kind: 'thanks' }
  /** Somebody's own card, in their personal chat. */
  | { readonly kind: 'reminder' }
  /** A summary of the programme each week, or no more of them. */
  | { readonly kind: 'weekly'; readonly on: boolean }
  /** A project's way into a programme, and a person's to coordinating one: with the code. */
  | { readonly kind: 'joining' | 'coordinating'; readonly code: string }
  /** `otherwise` is what it is where no day can be played. */
  | { readonly kind: 'simulate'; readonly day: string; readonly otherwise: Unknown }

type Asked = Exclude<Wish['kind'], 'pauseEnds' | 'thanks' | 'reminder' | 'weekly'>

/** What asks for a form, with more words after it. The longest first: one may be the beginning of another. */
const wordsFor = (command: 'report' | 'pause' | 'join') =>
  languages
    .flatMap((language) => [...texts[language].commands[command].words].map((word) => word.toLowerCase()))
    .sort((a, b) => b.length - a.length)

const heads: Readonly<Record<Asked, readonly string[]>> = {
  indicator: ['vis indikatoren', 'vis indikator', 'show indicator', 'indikatoren', 'indikator', 'indicator'],
  reading: wordsFor('report'),
  pause: ['sett på pause', 'set på pause', 'ta ein pause', 'ta en pause', ...wordsFor('pause')],
  joining: wordsFor('join'),
  coordinating: ['bli koordinator', 'become a coordinator', 'become coordinator'],
  simulate: ['simulate', 'simuler'],
}
const ends: readonly string[] = [
  ...['avslutt pausen', 'opphev pausen', 'stopp pausen', 'slutt på pausen', 'pausen er slutt', 'pausen er over'],
  ...['opphev pausa', 'stopp pausa', 'slutt på pausa', 'pausa er slutt', 'pausa er over', 'end the pause', 'end pause'],
  ...['stop the pause', 'stop pause', 'the pause is over'],
]
const reminderWords: readonly string[] =
  'påminnelse påminnelser påminnelsen påminning påminningar påminninga reminder reminders'.split(' ')
const subscribing: readonly string[] = [
  ...['abonner', 'abonnere', 'abonner på programmet', 'abonner på sammendrag', 'abonner på ukentlig sammendrag'],
  ...['abonner på samandrag', 'tegn abonnement', 'teikn abonnement', 'start abonnement', 'start abonnementet'],
  ...['ukentlig sammendrag', 'vekentleg samandrag', 'samandrag kvar veke', 'sammendrag hver uke'],
  ...['subscribe', 'subscribe to the programme', 'subscribe to the summary', 'weekly summary'],
]
const unsubscribing: readonly string[] = [
  ...['stopp abonnementet', 'stopp abonnement', 'avslutt abonnementet', 'avslutt abonnement', 'si opp abonnementet'],
  ...['sei opp abonnementet', 'slutt å abonnere', 'ikke abonner', 'ikkje abonner'],
  ...['stopp ukentlig sammendrag', 'stopp samandraget', 'stopp sammendraget', 'slutt med ukentlig sammendrag'],
  ...['unsubscribe', 'stop the subscription', 'stop subscription', 'stop the weekly summary', 'stop weekly summary'],
]
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** "Gi meg ei oppsummering kvar veke", "a weekly summary please": asked for, with these words and no others. */
const summaries = list(
  'oppsummering oppsummeringen oppsummeringa sammendrag sammendraget samandrag samandraget oversikt summary status',
)
const weekly = list('hver uke uka ukentlig kvar veke vekentleg mandag måndag every each week weekly monday')
const often =
  /(?:^| )(?:hver (?:uke|mandag)|kvar (?:veke|måndag)|(?:every|each) (?:week|monday)|ukentlig|vekentleg|weekly)(?: |$)/
/** Beside what is wished for and how often. */
const beside = list(
  [
    'en et e ei ein eit den det av på over om for programmet i fra frå takk hele heile alle prosjektene prosjekta snill meg',
    'vennligst please me a an the of on in for programme projects thanks',
  ].join(' '),
)
const asking = list(
  [
    'gi gje send sende vil kan kunne få ønsker ønskjer meld vennligst',
    'want like can could would give send please',
  ].join(' '),
)
/** These tell as well as ask: "I have a weekly summary". */
const around = list('jeg eg vi du gjerne ha er to get you my have')
const isOfSummary = (word: string) => summaries.has(word) || weekly.has(word) || beside.has(word)
const asksForWeekly = (said: readonly string[]) =>
  often.test(said.join(' ')) &&
  said.some((word) => summaries.has(word)) &&
  said.every((word) => isOfSummary(word) || asking.has(word) || around.has(word)) &&
  (said[0] === 'get' || said.some((word) => asking.has(word)) || said.every(isOfSummary))
/** "Takk for samandraget kvar veke": for one that they get. */
const thanksFor = /^(?:(?:tusen|mange|hjertelig|hjarteleg|many) )?(?:takk|takker|takkar|thanks|thank you) for (?=.)/
const thanksForSummary = (said: string) =>
  thanksFor.test(said) &&
  said
    .replace(thanksFor, '')
    .split(' ')
    .every((word) => isOfSummary(word) || around.has(word))
const thanks: readonly string[] = [
  ...['takk', 'tusen takk', 'mange takk', 'takk skal du ha', 'takk for hjelpen', 'takk for hjelpa', 'takk for det'],
  ...['takker', 'takkar', 'supert takk', 'fint takk', 'flott takk', 'hjertelig takk', 'hjarteleg takk'],
  ...['thanks', 'thank you', 'thank you very much', 'many thanks', 'thanks a lot', 'thanks for the help', 'thx'],
]
/** So long a word may have a slip of the finger in it, and still be no other. */
const longEnough = 8
/** One slip of the finger in words this long makes no other of them. */
const saysOneOf = (said: string, all: readonly string[]) =>
  all.some((words) => words === said || (words.length >= longEnough && distance(words, said) === 1))
const endWords = /^(?:er )?(?:slutt|avslutt|ferdig|opphev|oppheva|opphevet|stopp|stop|end|ended|over|off|av)$/
const smallWord = /^(?:for|på|av|om|of|on|til|to|fra|frå)\s+(?=.)/i
const marksAround = /^["«“'’]+|["»”'’.,!?]+$/g
const until = /^(?:fram til|frem til|til|until|till|to) (?=.)/

/** A code, or what somebody took for one: "join us for lunch" is none. */
const looksLikeCode = (rest: string) =>
  readCode(rest) !== undefined ? /\d|^\S+$/.test(rest) : /\d/.test(rest) && rest.split(' ').length <= 3

/** Finds such a wish in a message. `plain` is how words are compared; `otherwise` what the message is if it is none. */
export function wishIn(heard: string, plain: (text: string) => string, otherwise: Unknown): Wish | undefined {
  const words = heard.split(/\s+/).filter((word) => plain(word) !== '')
  const said = words.map(plain)
  if (ends.includes(said.join(' '))) return { kind: 'pauseEnds' }
  if (reminderWords.includes(said.join(' '))) return { kind: 'reminder' }
  if (thanks.includes(said.join(' ')) || thanksForSummary(said.join(' '))) return { kind: 'thanks' }
  // First that it ends: with a slip more, the one is near the other.
  if (saysOneOf(said.join(' '), unsubscribing)) return { kind: 'weekly', on: false }
  if (saysOneOf(said.join(' '), subscribing) || asksForWeekly(said)) return { kind: 'weekly', on: true }
  for (const kind of ['indicator', 'reading', 'pause', 'coordinating', 'joining', 'simulate'] as const)
    for (const head of heads[kind]) {
      const length = head.split(' ').length
      const off = distance(said.slice(0, length).join(' ').slice(0, 60), head)
      if (off > 1) continue
      const wish = wishFor(kind, words.slice(length).join(' '), said.slice(length).join(' '), otherwise)
      const certain = wish?.kind === 'pauseEnds' || (wish?.kind === 'pause' && /\d/.test(wish.until))
      if (wish && (off === 0 || head.length >= longEnough || certain)) return wish
    }
  return undefined
}

/**
 * "Report sick leave 8.1": English has one word for giving a figure and for a document. Only what asks for no document comes
 * here; without a figure it is a reading where the plan has an indicator called so.
 */
export function reportedIn(otherwise: Unknown): Extract<Wish, { kind: 'reading' }> | undefined {
  const rest = /^(?:@?saman[\s,:]+)?report[\s:]+(.+)$/i.exec(otherwise.said)?.[1]?.trim()
  if (rest === undefined) return undefined
  const named = rest.replace(smallWord, '').replace(marksAround, '').replace(figureAfter, '')
  return { kind: 'reading', named, ...(figureAfter.test(rest) ? {} : { otherwise }) }
}
/** Not the year that a report may be of. */
const figureAfter = /(?:^|[\s:]+)(?!(?:19|20)\d\d$)[-−]?\d[\d\s.,]*(?:%|per cent|percent)?[.!]?$/i

/** `rest` is what came after the word, as it was written, and `said` the same as words are compared. */
function wishFor(kind: Asked, rest: string, said: string, otherwise: Unknown): Wish | undefined {
  switch (kind) {
    case 'indicator':
    case 'reading': {
      const named = rest.replace(smallWord, '').replace(marksAround, '').trim()
      return kind === 'indicator' && named === '' ? undefined : { kind, named }
    }
    case 'pause':
      if (endWords.test(said)) return { kind: 'pauseEnds' }
      // "Pause" and any other words may be about anything.
      return said === '' || /\d/.test(said) || until.test(said) ? { kind, until: said.replace(until, '') } : undefined
    case 'joining':
    case 'coordinating':
      return looksLikeCode(rest) || (rest === '' && kind === 'coordinating') ? { kind, code: rest } : undefined
    case 'simulate':
      return { kind, day: said, otherwise }
    default:
      return kind satisfies never
  }
}
