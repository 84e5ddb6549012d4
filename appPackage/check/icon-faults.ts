// What Teams asks of the two icons, read from the PNG header alone (https://www.w3.org/TR/png-3/#11IHDR).

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const HEADER_LENGTH = 26
/** Colour types 4 and 6 carry an alpha channel. */
const ALPHA_BIT = 4

export type IconRule = { readonly side: number; readonly transparent: boolean }

export const COLOR_ICON: IconRule = { side: 192, transparent: false }
export const OUTLINE_ICON: IconRule = { side: 32, transparent: true }

export const iconFaults = (name: string, bytes: Uint8Array, rule: IconRule): string[] => {
  if (bytes.length < HEADER_LENGTH || SIGNATURE.some((byte, index) => bytes[index] !== byte)) {
    return [`${name} is not a PNG image.`]
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height, colorType] = [header.getUint32(16), header.getUint32(20), header.getUint8(25)]
  const faults: string[] = []
  if (width !== rule.side || height !== rule.side) {
    faults.push(`${name} is ${width} × ${height} pixels; Teams wants ${rule.side} × ${rule.side}.`)
  }
  if (rule.transparent && (colorType & ALPHA_BIT) === 0) {
    faults.push(`${name} has no transparency; Teams wants a white outline on a transparent ground.`)
  }
  return faults
}
