// What XML 1.0 has no way to hold (https://www.w3.org/TR/xml/#charsets): control characters, halves of letters, and two
// that are none. A tab and a new line it holds.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const unholdable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Text that an XML file can hold: what it cannot is dropped. Markup is for the writer to escape. */
export const holdable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unholdable, '')

/** As text, or in an attribute's quotes. */
export const escapeXml = (text: string): string =>
  holdable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
