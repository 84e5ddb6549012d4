import { tmpdir } from 'node:os'
import { Writable } from 'node:stream'
import type { ReportOrder, WorkbookOrder, WorkbookProject } from '../../src/conversation/documents-port.ts'
import { createDocuments } from '../../src/documents/documents.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { underWay } from './project.ts'

export const documents = createDocuments({ temp: tmpdir() })

/** A yearly report of the project under way, to its own group, and whatever else is said. */
export const order = (more: Partial<ReportOrder> = {}): ReportOrder => ({
  plan: underWay,
  form: 'yearly',
  today: '2026-11-23',
  language: 'nb',
  for: 'group',
  ...more,
})

/** Keeps what is written. */
export function kept(): { readonly to: Writable; readonly bytes: () => Uint8Array } {
  const pieces: Buffer[] = []
  const to = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(Buffer.from(piece))
      done()
    },
  })
  return { to, bytes: () => new Uint8Array(Buffer.concat(pieces)) }
}

export const project = (plan: Plan, ref: string, deliveries: WorkbookProject['deliveries'] = []): WorkbookProject => ({
  plan,
  ref,
  deliveries,
})

export async function* each<T>(...all: readonly T[]): AsyncGenerator<T> {
  yield* all
}

/** A workbook of these projects. */
export async function workbookOf(
  projects: readonly WorkbookProject[],
  more: Partial<WorkbookOrder> = {},
): Promise<Uint8Array> {
  const { to, bytes } = kept()
  await documents.workbook(
    { programme: 'Saman', today: '2026-11-23', language: 'nb', projects: each(...projects), ...more },
    to,
  )
  return bytes()
}
