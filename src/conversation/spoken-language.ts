import { type Language, languages } from '../plan/language.ts'

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/**
 * Words that are written so in one of the three languages alone. What some write in two of them ("prosjekta", "help",
 * "status") is in none, and neither is what may be a place.
 */
const telling: Readonly<Record<Language, ReadonlySet<string>>> = {
  nb: new Set(
    wordsIn(`hvem hva hvor hvordan hvilke hvilken hvilket ikke siden fra jeg noen mangler viser en et uten hver uke uka
      uken måned måneden måneder ukentlig forrige kommende
      prosjekter prosjektene prosjektleder prosjektledere prosjekteier prosjekteiere kommuner kommunene
      milepæler milepælene risikoer risikoene rød røde avlesninger avlesningene tall tallene forfalte påminnelse påminnelser
      sammendrag sykefravær sykefraværet heltid heltidskultur abonnementet`),
  ),
  nn: new Set(
    wordsIn(`kven kva kor korleis ikkje sidan frå eg nokon noko manglar dei ein eit utan kvar veke veka vekene månad månaden
      månader vekentleg førre komande prosjektleiar prosjektleiarar prosjekteigar prosjekteigarar kommunar kommunane
      milepålar milepålane milepælar risikoar risikoane raud raude avlesingar avlesingane forfalne påminning påminningar
      samandrag sjukefråvær sjukefråværet heiltid heiltidskultur`),
  ),
  en: new Set(
    wordsIn(`who what which how when not the has have since are is does lacks in with without this last every each
      month week weekly show give please thanks thank you report reports reported readings figures overdue upcoming
      milestone milestones risks actions projects municipality municipalities leaders owners remind reminder reminders
      subscribe unsubscribe summary programme missing timeline matrix findings assessment indicators cohort
      october december march january february july june it going new`),
  ),
}

/**
 * In which language something is written, where its words say so; undefined where they don't, or say two things. `names` are
 * in whatever language they were given: what is said of them says nothing.
 */
export function spokenLanguage(text: string, names: readonly string[] = []): Language | undefined {
  const words = new Set(wordsIn(text))
  const named = names.map(wordsIn).filter((name) => name.every((word) => words.has(word)))
  const own = [...words].filter((word) => !named.some((name) => name.includes(word)))
  const [first, ...others] = languages
    .map((language) => ({ language, count: own.filter((word) => telling[language].has(word)).length }))
    .sort((a, b) => b.count - a.count)
  return first && first.count > (others[0]?.count ?? 0) ? first.language : undefined
}
