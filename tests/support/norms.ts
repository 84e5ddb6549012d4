/**
 * Words that belong to one of the two written norms of Norwegian alone (the project's language guide, "Voice" and
 * "Terms"): none of them has any business in the other.
 */
export const bokmalOnly: ReadonlySet<string> = words(`
  ansatte ansvarlig ansvarlige anbefale anbefaler begynn begynner bekreft bekrefte ble blitt bare dere deres eier eksempel
  eksempler en endret endringer ennå et fjernet flere forbedre forbedring fra gjøre heltid hva hvem hvilke hvilken hvilket
  hvor hvordan hvorfor ikke jeg lagret leder ledere mangler mens milepæl milepæler mulighet muligheter navnet noe noen
  prosjekteier prosjektleder sannsynlighet selv siden skrevet skriver språket stillinger sykefravær tillitsvalgt tjeneste
  tjenester uke uker valgt velg være ønsket åpne
`)

export const nynorskOnly: ReadonlySet<string> = words(`
  ansvarleg berre byrj byrjar døme dykk dykkar eg eigar ein eit endra endringar enno fjerna fleire frå gjere hald heiltid
  ikkje kome korkje korleis kva kvar kven kvifor lagra leiar manglar medan milepål milepålar måleeining namnet no noko nokon
  nokre opne prosjekteigar prosjektleiar sannsyn sjukefråvær sjølv tillitsvald vald vart vere vidare
`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** The words of a text, lower case. Names of programmes and courses stay as their owners write them. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .replace(/Saman om ein betre kommune|Den nødvendige samtalen/g, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []
