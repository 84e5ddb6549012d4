import { shown } from './shown.ts'

/** Where people fetch files, and what their links are signed with. */
export type Links = { readonly base: string; readonly key: Uint8Array }

type Given = Readonly<Record<'PUBLIC_URL' | 'LINK_KEY', string | undefined>>

/** As many bytes as HMAC-SHA-256 gives: a shorter key is weaker than it (RFC 2104, section 3). */
const leastBytes = 32
/** What was made by chance has more different characters than this; what somebody typed to fill the line may not. */
const leastDifferent = 12

export function readLinks({ PUBLIC_URL, LINK_KEY }: Given, faults: string[]): Links | undefined {
  const base = readBase(PUBLIC_URL, faults)
  const key = readKey(LINK_KEY, faults)
  return base !== undefined && key ? { base, key } : undefined
}

function readBase(text: string | undefined, faults: string[]): string | undefined {
  const example = 'like https://saman.example.com, with nothing after the host'
  const url = text === undefined ? undefined : URL.parse(text)
  const plain = url && url.protocol === 'https:' && `${url.origin}/` === url.href
  if (plain) return url.origin
  faults.push(
    text === undefined
      ? `PUBLIC_URL is missing: where people reach this Saman, ${example}.`
      : `PUBLIC_URL is ${text.includes('@') ? 'an address with a name in it' : shown(text)}. It must be an address ${example}.`,
  )
  return undefined
}

/** Never quoted, whatever is wrong with it. */
function readKey(text: string | undefined, faults: string[]): Uint8Array | undefined {
  const make = 'Make one with: openssl rand -base64 48'
  const key = new TextEncoder().encode(text ?? '')
  if (key.length >= leastBytes && new Set(text).size >= leastDifferent) return key
  faults.push(
    text === undefined
      ? `LINK_KEY is missing: what links to files are signed with. ${make}.`
      : `LINK_KEY ${key.length < leastBytes ? `is shorter than ${leastBytes} bytes` : 'is too easy to guess'}. ${make}.`,
  )
  return undefined
}
