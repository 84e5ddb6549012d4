import { type Language, languages } from '../plan/language.ts'

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/**
 * Words that are written so in one of the three languages alone. What some write in two of them ("prosjekta", "help",
 * "status") is in none, and neither is what may be a place.
 */
const telling: Readonly<Record<Language, ReadonlySet<string>>> = {
  nb: new Set(
    wordsIn(`hvem hva hvor hvordan hvilke hvilken hvilket ikke siden fra jeg noen mangler en et uten hver uke uka
      uken måned måneden måneder ukentlig forrige kommende
      prosjekter prosjektene prosjektleder prosjektledere prosjekteier prosjekteiere kommuner kommunene
      milepæler milepælene risikoer risikoene rød røde avlesninger avlesningene tall tallene forfalte påminnelse påminnelser
      sammendrag sykefravær sykefraværet heltid heltidskultur abonnementet`),
  ),
  nn: new Set(
    wordsIn(`kven kva kor korleis ikkje sidan frå eg nokon noko manglar dei ein eit utan kvar veke veka vekene månad månaden
      månader vekentleg førre komande prosjektleiar prosjektleiarar prosjekteigar prosjekteigarar kommunar kommunane
      milepålar milepålane milepælar risikoar risikoane raud raude avlesingar avlesingane forfalne påminning påminningar
      tal tala samandrag sjukefråvær sjukefråværet heiltid heiltidskultur`),
  ),
  en: new Set(
    wordsIn(`who what which how when the has have since are does lacks with without this every each
      month week weekly show give please thanks thank you report reports reported readings figures overdue upcoming
      milestone milestones risks actions projects municipality municipalities leaders owners remind reminder reminders
      subscribe unsubscribe summary programme missing timeline matrix findings assessment indicators cohort
      october december january february july june going new`),
  ),
}

/** Of those, the ones that nobody borrows: whoever asks with one of them writes that language. */
const unmistakable: ReadonlySet<string> = new Set(
  wordsIn(`hvem hva hvor hvordan hvilke hvilken hvilket ikke jeg kven kva korleis ikkje eg who what which how the`),
)

/** `sure`: told by two words or more, or by one that is unmistakable. */
export type Spoken = { readonly language: Language; readonly sure: boolean }

/**
 * In which language something is written, where its words say so; undefined where they don't, or say two things. `names` are
 * in whatever language they were given: what is said of them says nothing.
 */
export function spokenIn(text: string, names: readonly string[] = []): Spoken | undefined {
  const words = new Set(wordsIn(text))
  const named = names.map(wordsIn).filter((name) => name.every((word) => words.has(word)))
  const own = [...words].filter((word) => !named.some((name) => name.includes(word)))
  const [first, second] = languages
    .map((language) => ({ language, told: own.filter((word) => telling[language].has(word)) }))
    .sort((a, b) => b.told.length - a.told.length)
  if (!first || first.told.length === (second?.told.length ?? 0)) return undefined
  const { language, told } = first
  return { language, sure: told.length > 1 || told.some((word) => unmistakable.has(word)) }
}
