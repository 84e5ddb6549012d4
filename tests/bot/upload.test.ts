import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isOneDrive, partBytes, uploadFile } from '../../src/bot/upload.ts'
import { quiet } from '../support/azurite.ts'
import { type OneDrive, startOneDrive } from '../support/one-drive.ts'

let drive: OneDrive
beforeEach(async () => {
  drive = await startOneDrive()
})
afterEach(() => drive[Symbol.asyncDispose]())

const bytes = (length: number) => new Uint8Array(length).map((_, at) => at % 253)
async function* pieces(all: Uint8Array, size = 100_003) {
  for (let from = 0; from < all.length; from += size) yield all.subarray(from, from + size)
}
function sends(file: Uint8Array, { size = file.length, partMs = 5_000 } = {}) {
  const { uploadUrl = '', contentUrl = '' } = drive.uploadInfo('fil.docx')
  const options = { allows: drive.rule, log: quiet, pauseMs: 5, partMs }
  return uploadFile({ uploadUrl, contentUrl }, size, pieces(file), options)
}

describe('a file', () => {
  it.each([
    ['less than a part', partBytes - 1, 1],
    ['a part', partBytes, 1],
    ['a part and a byte', partBytes + 1, 2],
    ['several parts', 2 * partBytes + 99, 3],
  ])('arrives to the byte, part after part: %s', async (_, length, parts) => {
    expect(await sends(bytes(length))).toBe('uploaded')
    expect(Buffer.compare(drive.file('fil.docx') ?? new Uint8Array(), bytes(length))).toBe(0)
    expect(drive.parts).toHaveLength(parts)
    expect(drive.parts.at(-1)?.range).toBe(`bytes ${(parts - 1) * partBytes}-${length - 1}/${length}`)
  })

  it.each([
    ['cut', 'cut' as const],
    ['busy', { status: 503 }],
    ['asked to wait', { status: 429, headers: { 'retry-after': '0' } }],
  ])('is sent on from the same part when it is %s twice', async (_, refusal) => {
    drive.refuse(refusal, 2)
    expect(await sends(bytes(partBytes + 1))).toBe('uploaded')
    expect(drive.file('fil.docx')).toHaveLength(partBytes + 1)
  })

  it('is given up after three tries, and at once when it is refused', async () => {
    drive.refuse({ status: 503 }, 3)
    expect(await sends(bytes(10))).toBe('failed')
    drive.refuse({ status: 403 })
    expect(await sends(bytes(10))).toBe('failed')
    expect(drive.parts).toEqual([])
  })

  it('of another length than was said is not taken for whole', async () => {
    expect(await sends(bytes(10), { size: 11 })).toBe('failed')
    expect(await sends(bytes(12), { size: 11 })).toBe('failed')
    expect(drive.file('fil.docx')).toBeUndefined()
  })

  it('that can’t be read to its end is a fault of its own', async () => {
    const { uploadUrl = '', contentUrl = '' } = drive.uploadInfo('fil.docx')
    const breaks = async function* () {
      yield bytes(10)
      throw new Error('broken off')
    }
    const sending = uploadFile({ uploadUrl, contentUrl }, 20, breaks(), { allows: drive.rule, log: quiet })
    await expect(sending).rejects.toThrow('broken off')
  })
})

describe('OneDrive', () => {
  it.each([
    ['https://contoso-my.sharepoint.com/personal/kari/_api/v2.0/drive/items/01/uploadSession?guid=1', true],
    ['https://contoso.sharepoint.com/x', true],
    ['http://contoso-my.sharepoint.com/x', false],
    ['https://sharepoint.com/x', false],
    ['https://sharepoint.com.evil.example/x', false],
    ['https://evilsharepoint.com/x', false],
    ['https://contoso-my.sharepoint.com:8443/x', false],
    ['https://contoso-my.sharepoint-df.com/x', false],
    ['https://127.0.0.1/x', false],
    ['https://CONTOSO-MY.SHAREPOINT.COM/x', true],
  ])('is at %s: %s', (url, is) => {
    expect(isOneDrive(new URL(url))).toBe(is)
  })
})
