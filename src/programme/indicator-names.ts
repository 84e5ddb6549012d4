/**
 * What both written languages call a measure, one way: "Sjukefråvær" and "Sykefravær" are held together, and so are
 * "Talet på vikarar" and "Antall vikarer". A key to compare by; never shown.
 */
export const indicatorKey = (name: string): string =>
  writtenForms.reduce(
    (text, [form, one]) => text.replace(form, one),
    name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim(),
  )

/** In this order: words first, then the endings that nynorsk and bokmål have each their own of. */
const writtenForms: readonly (readonly [RegExp, string])[] = [
  [/sjuk/g, 'syk'],
  [/fråvær/g, 'fravær'],
  [/heil/g, 'hel'],
  [/tilsett/g, 'ansatt'],
  [/storleik/g, 'størrelse'],
  [/tenest/g, 'tjenest'],
  [/skule/g, 'skole'],
  [/eigenmeld/g, 'egenmeld'],
  [/leiar/g, 'ledar'],
  [/([kg])j(?=ar)/g, '$1'],
  [/uønsk[ta](?!\p{L})/gu, 'uønsket'],
  [/(?<!\p{L})(?:talet på|tal på|antallet|antal)(?!\p{L})/gu, 'antall'],
  [/(?<!\p{L})(?:andelen|delen|del)(?!\p{L})/gu, 'andel'],
  [/vikarar/g, 'vikarer'],
  [/leg(?=e?(?!\p{L}))/gu, 'lig'],
  [/arar(?!\p{L})/gu, 'ere'],
  [/ar(?!\p{L})/gu, 'er'],
  [/ane(?!\p{L})/gu, 'ene'],
]

/** Different names, those that are used most first. */
export function byUse(names: readonly string[]): readonly string[] {
  const used = [...Map.groupBy(names, (name) => name)].sort(([, a], [, b]) => b.length - a.length)
  return used.map(([name]) => name)
}
