import { fold, type Token } from './fold.ts'
import { words } from './lexicon/index.ts'

/**
 * Little words as they are spoken, by people who write as they speak: by the words of bokmål and nynorsk that they stand
 * for. Where a phrase may be written with either, both stand there.
 */
const forms: Readonly<Record<string, string>> = {
  hvordan: 'åssen assen åssn åsn hvordann hvodan hvordn hvorden vordan',
  korleis: 'korsn korsen koss kossen kossn korlei koleis korleies korles korlesn kordan kordann kortan',
  'hvordan går': 'hvordangår åssengår',
  'korleis går': 'korleisgår korsgår',
  'går det': 'gåredet gårdet gåre gårre gårede',
  'står det': 'ståre ståredet stårdet',
  'er det': 'erre erdet erde',
  'har du': 'haru harru',
  'kan du': 'kanru kandu kannu kanu',
  'er ikke': 'ekke ekkje',
  'har ikke': 'hakke harkke harke hakkje harkje haikke',
  'hvem/kven': 'kem kem kvem kænn åkken hvenn kvenn kemm hem',
  'hva/kva': 'ka kæ',
  'hvilke/kva for': 'hvike hvlike',
  'kva for': 'kafor kåfor kvafor',
  'kvifor/hvorfor': 'koffor korfor åffer åffår kaffor koffer',
  'hvor mange': 'hvormange kormange',
  'ikke/ikkje': 'itte ikkj ikk ikje ikjje ittj ente inte kje',
  'fra/frå': 'ifra ifrå',
  'siden/sidan': 'sia sidn sea',
  'noe/noko': 'nåke nåkke nokke nåe nokko nåkko nåkka nokka nåko nåka',
  'noen/nokon': 'nåken nokken nåkken nåkon nåen nåkre',
  'de/dei': 'dæm dæmm demma',
  dere: 'dokker dåkker dokke døkk',
  jeg: 'æ ae æg jæ jae je jei',
  'meg/med': 'mæ mae',
  med: 'mæd',
  det: 'dæ dae',
  seg: 'sæ sae',
  her: 'hær',
  der: 'dær',
  gjør: 'jør gjær',
  skjer: 'sjer',
  skjedd: 'sjedd skjødd skjett sjett',
  av: 'tå åv',
  til: 'tel',
  i: 'oppi nedi uti inni borti',
  nå: 'nu',
  også: 'åsså',
  våre: 'våres vårres vores',
  'kommet/kome': 'kommi kømmi kåmme kømme',
  'vært/vore': 'vørre vøri vøre',
  fått: 'fådd',
  tallene: 'tallan',
  prosjektene: 'prosjektan prosjæktan prosjæktene',
  milepælene: 'milepælan milepålan',
  risikoene: 'risikoan',
  målene: 'målan',
  'mye/mykje': 'møkje mykkje',
  vite: 'veta vetta',
  sykefraværet: 'sykefravære',
  sjukefråværet: 'sjukefråvære sjukefravære sjukefraværet',
}

const meantBy = new Map(
  Object.entries(forms).flatMap(([meant, spoken]) =>
    spoken
      .split(' ')
      .flatMap((form) => [form, ...(fold(form).length >= 4 && !words.single.has(fold(form)) ? [fold(form)] : [])])
      .map((form) => [form, meant.split('/')] as const),
  ),
)

/** A token that may have been another word: `meant` are the ways to write it. */
export type Heard = Token & { readonly meant?: readonly string[] }

/** The words that a message in Norwegian has for those that were written as they are spoken. */
export const heard = (all: readonly Token[]): readonly Heard[] =>
  all.flatMap((token, place) => heardAt(all, place, token))

function heardAt(all: readonly Token[], place: number, token: Token): readonly Heard[] {
  const next = all[place + 1]?.plain ?? ''
  if (token.plain === 'e') return post.has(next) ? [token] : [as(token, 'er')]
  if (token.raw === 'me') return [as(token, place === 1 || isWe(all[place - 1]?.plain, next) ? 'vi' : 'med')]
  const [first, ...others] = meantBy.get(token.raw) ?? meantBy.get(token.plain) ?? []
  if (first === undefined) return [token]
  const parts = first.split(' ')
  if (parts.length === 1 && others.length > 0) return [{ ...as(token, first), meant: [first, ...others].map(fold) }]
  return parts.map((part, at) => ({ ...as(token, part), ends: at === parts.length - 1 && token.ends === true }))
}

const as = (token: Token, word: string): Token => ({ ...token, raw: word, plain: fold(word) })
const post: ReadonlySet<string> = new Set(['post', 'posten', 'mail'])

/** "Me" is "we" beside a verb or at the beginning, and "with" elsewhere: "kven har me ikkje", "korleis går det me Kinn". */
const isWe = (before: string | undefined, next: string): boolean =>
  before === undefined || besideWe.has(next) || (beforeWe.has(before) && !afterWith.has(next))
const beforeWe: ReadonlySet<string> = new Set(
  'har skal kan ma er ventar manglar fekk far ligg star treng bor vil hadde skuldar som at viss dersom nar om og for sidan kva kor'.split(
    ' ',
  ),
)
const besideWe: ReadonlySet<string> = new Set(
  'har skal kan ma er ventar manglar fekk far ligg star treng bor vil hadde skuldar ikkje ikke veit ser kjem sit jobbar an alle'.split(
    ' ',
  ),
)
const afterWith: ReadonlySet<string> = new Set('i pa the dei de'.split(' '))

/** "Resultat mål", "with out": one word that was written as two, unless the two are a phrase. */
export function together(all: readonly Heard[]): readonly Heard[] {
  const found: Heard[] = []
  for (const token of all) {
    const before = found.at(-1)
    if (before && isOneWord(before, token)) {
      const { raw, plain } = found.pop() ?? token
      const ends = token.ends === true
      found.push({ raw: raw + token.raw, plain: wholeOf(plain, token.plain) ?? plain + token.plain, ends })
    } else found.push(token)
  }
  return found
}

const shortestPart = 3
const shortestWhole = 7

function isOneWord({ plain: first, ends }: Token, { plain: second }: Token): boolean {
  if (ends || Math.min(first.length, second.length) < shortestPart || first.length + second.length < shortestWhole)
    return false
  const key = wholeOf(first, second) ?? ''
  const whole = words.phrases.get(key)
  if (!whole) return words.single.has(key)
  const apart = words.phrases.get(`${first} ${second}`)
  if (apart && [...apart.senses].some((sense) => !whole.senses.has(sense))) return false
  if (prepositions.has(first) && words.single.has(second)) return false
  return [...whole.senses].some((sense) => telling.test(sense))
}

/** The word that two make, also with a slip in what nobody knows by itself: "halvårs raporten". */
function wholeOf(first: string, second: string): string | undefined {
  if (words.phrases.has(first + second) || (words.single.has(first + second) && !words.single.has(second)))
    return first + second
  if (words.single.has(second) || words.phrases.has(first) || first.length + second.length < longEnough)
    return undefined
  const near = words.near.nearest(first + second, 1).words.filter((word) => words.phrases.has(word))
  return near.length === 1 ? near[0] : undefined
}
const longEnough = 10
const prepositions: ReadonlySet<string> = new Set('for under etter med til fra mot from'.split(' '))
const telling = /^(?:cue:(?!doing|making|teaching|me$|saman)|criterion:|form:|measure:|theme:|state:)/
