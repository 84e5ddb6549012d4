/** Letters and digits that nobody takes for each other, read aloud or written by hand (Douglas Crockford's base 32). */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8
/** What people write for a symbol that the alphabet leaves out. */
const meant: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/**
 * A join code: eight symbols, 40 bits, from as many bytes of chance. Kept as it is; shown with `writtenCode`.
 *
 * @throws RangeError when there is too little chance
 */
export function newCode(chance: Uint8Array): string {
  if (chance.length < length) throw new RangeError(`a code takes ${length} bytes of chance`)
  // 256 is eight times 32: every symbol is as likely as any other.
  return Array.from(chance.subarray(0, length), (byte) => symbols[byte % symbols.length]).join('')
}

/** "ABCD-1234": in two halves, as it is read aloud. */
export const writtenCode = (code: string): string => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`

/** The code that somebody has typed, however it is spaced and in small letters or capitals; undefined when it can be none. */
export function readCode(typed: string): string | undefined {
  const code = [...typed.toUpperCase().replace(/[\s\p{Dash}.]/gu, '')].map((sign) => meant[sign] ?? sign).join('')
  return code.length === length && [...code].every((sign) => symbols.includes(sign)) ? code : undefined
}
