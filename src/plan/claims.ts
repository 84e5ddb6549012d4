import { hasFigure } from './figures.ts'

/**
 * Whether words are what they claim to be. Plain rules over bokmål, nynorsk and English at once, for a group writes in
 * whichever it likes. Each says yes only where there is little doubt, since a false alarm costs trust; so what they find
 * is put as a question and can be left as it is. Their hit rates stand in the tests.
 */

/** Finds any of these words or phrases, whole; a star stands for the rest of a word. */
function anyOf(phrases: string): RegExp {
  const patterns = phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim().replace(/\s+/g, '\\s+').replace(/\*/g, '\\p{L}*'))
    .filter((phrase) => phrase !== '')
  return new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|')})(?![\\p{L}\\d])`, 'iu')
}

const atStart = (phrases: string) => new RegExp(`^[^\\p{L}\\d]*${anyOf(phrases).source}`, 'iu')

// What is done about something, and what is then held, bought or introduced.
const measure = anyOf(`
  innfør*, få på plass, etabler*, opprett*, gjennomfør*, sette i gang, setje i gang, sett i gang, arranger*, holde kurs,
  halde kurs, kjøp*, lære opp, lærer opp, lage, rulle ut, ta i bruk, tek i bruk, tar i bruk
  langturnus*, turnusprogram*, turnussystem*, turnuspool, vikarpool, kurs, kurset, kursrekke*, opplæring, kampanje*,
  kompetansekartlegg*, arbeidsmiljøkartlegg*, rekrutteringskampanje*, medarbeidersamtale*, medarbeidarsamtale*,
  nærværssamtale*, helsesjekk, verksted*, verkstad*, seminar*, samling*, prosedyre*, rutine*, nettside*, bemanningsplan*,
  kompetanseplan*, lederopplæring*, leiaropplæring*, lederprogram*, leiarprogram*
  introduc*, set up, setting up, establish*, implement*, roll out, roll it out, rolling out, carry out, train every, launch*,
  buy, run a, organise, organising, course*, training, workshop*, campaign*, website, careers page, social media plan,
  pool of, rota system, procedure*, routine*, appraisal*, mapping of, mentor*
`)
// What is wrong, what shall be otherwise, and why. Where one of these is said, the purpose says more than its measure.
const situation = anyOf(`
  ikke, ikkje, ingen, uten, utan, aldri, mangler, manglar, mangel, savner, saknar, sliter, slit, mange, få søkere, få søkjarar,
  for få, for lite, for høyt, for høgt, for lavt, for lågt, høyt, høgt, høy, høg, lavt, lågt, dårlig*, dårleg*, svak*, svært
  ufrivillig*, uønsk*, uønskt, fravær, fraværet, sykefravær, sykefraværet, sjukefråvær, sjukefråværet, fråvær, fråværet,
  korttidsfravær*, korttidsfråvær*, deltid, øker, aukar, auka, økt, vokser, veks, uro, utrygg*, trygg*, tillit, tiltro
  slutter, sluttar, vanskelig, vanskeleg, belast*, slitne, utslitt*, klag*, god, godt, gode, attraktiv*, friske*, robust*
  fordi, for at, slik at, så at, sånn at, for å, gjøre at, gjere at, gjør at, gjer at, føre til, fører til, skal gi, gir, gjev
  orker, orkar, trives, trivst, trivsel, stolt*, mestr*, meistr*, kvalitet, kvaliteten, tilfreds*, nøgd*, fornøyd*
  flere, fleire, færre, mindre, mer, meir, lavere, lågare, lengre, lenger, sjeldnere, sjeldnare, oftere, oftare, redus*, senk*
  styrk*, hel stilling, hele stillinger, heil stilling, heile stillingar, heltid, heiltid, prosent, halvparten, de fleste
  søker seg, søkjer seg, vil ha, ønsker seg, ønskjer oss, ønsker oss, drar, dreg, opplever, opplev, kjenner, føler, føles
  not, never, without, lack*, short*, many, too few, too little, too high, too low, high, low, poor*, weak*, bad, nobody
  no one, struggl*, leave, leaving, quit, absence*, absent*, unwanted, part time, part-time, unsafe, safe, safer, trust, tired
  exhausted, complain*, good, attractive, healthy, robust, because, so that, in order to, should mean, means that, lead to
  leads to, fewer, more, less, better, lower, higher, reduc*, improv*, increas*, proud, wellbeing, well-being, quality
  satisf*, want to, feel, feels, apply for, full-time, full time, percent, half of, most of
`)
const percentage = /\d\s?%/u
// A name says nothing of the situation: the course «Betre arbeidsmiljø» is a course.
const quoted = /[«"“][^»"”]*[»"”]/gu

/** A purpose that only says which measure will be carried out ("vi skal innføre langturnus"). */
export function restatesMeasure(text: string): boolean {
  const plain = text.replace(quoted, ' ')
  return measure.test(plain) && !situation.test(plain) && !percentage.test(plain)
}

// Numbers and shares in words, and all or none of a group.
const countable = anyOf(`
  tre, fire, fem, seks, sju, syv, åtte, ni, ti, elleve, tolv, tretten, fjorten, femten, seksten, sytten, atten, nitten, tjue
  tretti, førti, femti, seksti, sytti, åtti, nitti, hundre, tusen, dusin, halve, halvparten, halver*, tredel*, tredjedel*
  firedel*, fjerdedel*, femdel*, femtedel*, tidel*, tiendedel*, doble, doblet, dobla, dobbelt, dobbel, tredoble
  annenhver, annethvert, annakvar, hver, hvert, kvar, kvart, begge, alle, samtlige, samtlege, ingen, en eneste, ein einaste
  flertall*, fleirtal*, de fleste, dei fleste, prosent, prosentpoeng, null
  one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty, thirty, forty, fifty, sixty
  seventy, eighty, ninety, hundred, thousand, dozen, half, halve, halved, third, thirds, quarter, quarters, fifth, tenth
  double, doubled, twice, all, every, each, none, nobody, no one, zero, both, majority, most, percent, per cent
`)
const noOfThem = /^\s*no\s/iu
// "To" is two in Norwegian, and something else in English.
const two = /(?<!\p{L})to(?!\p{L})/iu
const norwegian = anyOf('og, på, skal, av, som, med, frå, fra, har, blir, minst')

/** A goal with neither a number nor a share that one could count. A date is none. */
export const saysNoFigure = (text: string): boolean =>
  !hasFigure(text) && !countable.test(text) && !noOfThem.test(text) && !(two.test(text) && norwegian.test(text))

// A line that begins like this is something to do, whatever follows.
const toDo = atStart(`
  vi skal, vi vil, vi må, me skal, me vil, vi kommer til å, vi kjem til å, det blir arbeid*, det vert arbeid*, det jobbes
  jobbe, arbeide, følge opp, følgje opp, snakke, møte, besøke, besøkje, vitje, diskutere, drøfte, vurdere, kartlegge
  kartleggje, undersøke, undersøkje, finne ut, planlegge, planleggje, lage, forberede, førebu, starte, begynne, byrje
  fortsette, halde fram, vidareføre, videreføre, informere, engasjere, involvere, gjennomføre, gjøre, gjere, se på, sjå på
  prøve, teste, lære, øve, dele, hjelpe, innhente, samle, evaluere, justere, arrangere, invitere, rekruttere, veilede
  rettleie, utvikle, utarbeide, bygge, byggje, sette i gang, setje i gang, holde, halde, ta kontakt
  we will, we shall, we are going to, we plan to
  work on, work with, look at, look into, talk to, discuss, prepare, follow up, continue, visit, explore, investigate, involve
  engage, develop, find out, gather, collect, recruit, implement, roll out, inform, invite, organise, arrange
`)
const goingOn = anyOf(`
  i gang med å, held fram med, holder fram med, fortsetter å, følger med på, følgjer med på, holder på, held på, jobber med, arbeider med, arbeidd vidare, pågår, underveis, undervegs
  is ongoing, is being, are being, under way, are working, is working, keep working, keeps an eye, keep an eye
`)
// A line that begins like this is something to do, unless it says that it is done.
const doing = atStart(`
  *oppfølging, *opplæring, *kartlegging, *møter med, kartleggjing, veiledning, rettleiing, evaluering, informasjon, arbeid med, arbeidet med
  møter med, dialog med, planlegging, forberedelse, forberedelser, gjennomføring, implementering, innføring, utvikling av
  utprøving, justering, forankring, samtaler med, samtalar med, rekruttering av, testing, jobbing
  working, talking, meeting, discussing, planning, preparing, mapping, training, following up, starting, continuing
  implementation, exploring, reviewing, evaluating, evaluation, adjusting, informing, involving, engaging, developing
  development of, building, gathering, collecting, recruiting, recruitment of, implementing, rolling out, guiding, coaching
  supporting, trying out, monitoring, preparation, preparations, follow-up
`)
const done = anyOf(`
  er, ble, blei, blitt, vart, vorte, har, finnes, finst, foreligger, ligger, ligg, ferdig, ferdigstil*, unnagjort, klar, klart
  klare, på plass, i gang, avsluttet, avslutta, avholdt, haldne, halden, arrangert, fullført, gjennomført, vedtatt, vedteke
  godkjent, signert, underskrevet, underskriven, levert, overlevert, sendt, publisert, presentert, lagt fram, lagt frem
  avtalt, avklart, ansatt, tilsett, oppnevnt, oppnemnd, satt ned, sett ned, utarbeidet, utarbeidd, innført, etablert
  bestemt, besluttet, evaluert, kartlagt, målt, oppnådd, nådd, mottatt, motteke, oppsummert, registrert, besvart, svart
  valgt, vald, opprettet, oppretta, bevilget, løyvd, skrevet, skrive, laget, laga, delt ut, forankret, forankra
  is, are, was, were, has, have, done, finished, complete, completed, closed, ready, in place, signed, approved, accepted
  adopted, agreed, delivered, submitted, published, held, decided, presented, hired, appointed, established, launched
  received, reached, written, drafted, elected, chosen, funded, summarised, registered, answered, handed over, evaluated
  tested, trained, mapped, recruited, up and running
`)

/** A milestone that is something one does ("jobbe med turnus") rather than a state that one can check. */
export const isActivity = (text: string): boolean =>
  !hasFigure(text) && (toDo.test(text) || goingOn.test(text) || (doing.test(text) && !done.test(text)))

// What a consequence is said with.
const consequence = anyOf(`
  slik at, sånn at, så at, og da, og så, dermed, derfor, difor, derved, fører til, fører med seg, føre til, kan føre, resulter*
  til følge, til følgje, med den følge*, konsekvens*, følgen, følgja, som gjør at, som gjer at, gjør at, gjer at, gir, gi, gjev
  betyr, medfør*, innebærer, inneber, da, då, må, måtte, mister, mistar, miste, kan ikke, kan ikkje, rekker ikke, rekk ikkje
  rekkjer ikkje, klarer ikke, klarar ikkje, stopp*, stanse*, stansar, utsett*, forsink*, sprekk*, risiker*, ender, endar
  faller, fell, ryker, ryk, svekk*, forsvinn*, går ut over, går utover, rammer, råkar, taper, tapar, trekker seg, trekkjer seg
  gir opp, gjev opp, havner, hamnar, blir ikke, blir ikkje, vert ikkje, blir liggende, blir liggjande, dårligere, dårlegare
  så vi, så de, så det, så ingen, så målene, så måla, så folk, vil bli, vil gi
  so that, so we, so the, so they, so nobody, so no one, and then, then, thus, therefore, hence, lead to, leads to, leading to
  result in, results in, resulting in, which means, means, meaning, causing, causes, cause, would, could, will, cannot, can't
  won't, have to, may, might, lose, losing, loses, delay*, stall*, stop, stops, end up, ends up, fail, fails, miss, misses
  making, makes, feel, worse, poorer, weaker, wasted, undermin*, threaten*, derail*, slows, holds back, set back, at risk
`)
// What comes after these tells of the cause, in words that may look like a consequence's.
const because = new RegExp(
  `,?\\s*${anyOf('som følge av, som følgje av, på grunn av, grunnet, as a result of, because, due to, fordi, since, ettersom, siden, sidan').source}.*`,
  'isu',
)
// "Without support this dies", "if we do not get them along, it fails": a condition has what follows from it.
const condition = atStart(`
  hvis, dersom, om, når, uten, utan, får vi, får me, klarer vi, klarar vi, blir det, mister vi, mistar vi
  if, when, unless, without, should
`)
const moreThanOneClause = /[,;:=→–]|\s-+>?\s|[.!?]\s+\S/u

/** A risk of one short statement that does not say what happens then ("lite tid"). */
export function saysNoConsequence(text: string): boolean {
  const rest = text.replace(because, '')
  return !moreThanOneClause.test(rest) && !condition.test(rest) && !consequence.test(rest)
}
