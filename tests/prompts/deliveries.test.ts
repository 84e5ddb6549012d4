import { describe, expect, it } from 'vitest'
import { createDeliveries } from '../../src/prompts/deliveries.ts'
import type { NewPrompt, Outbox, PromptState } from '../../src/prompts/ports.ts'
import { createOutbox } from '../../src/storage/outbox.ts'
import { ownTable } from '../support/tables.ts'

/** What was said to a project, as the programme's workbook tells it, on real storage. */

const key = { tenant: 't1', conversation: '19:bo@thread.tacv2' }
const from = {
  tenant: 't1',
  id: 'berit',
  name: 'Berit Nilsen',
  language: 'nb',
  programme: 'p1',
  programmeName: 'Nærvær i nord',
} as const
const about = { tenant: key.tenant, about: key.conversation, due: '2026-11-23T09:00:00.000Z' }
const missing = { what: 'missing', from, missing: 'readings', round: '2026-10' } as const
const reminded: NewPrompt = { ...about, kind: 'asked', period: '2026-11-23-readings', word: missing }
const question: NewPrompt = {
  ...about,
  kind: 'question',
  period: 'q1',
  word: { what: 'question', from, project: 'Bø', text: 'Hemmelig?' },
}
const look: NewPrompt = {
  ...about,
  kind: 'look',
  period: '2026-11-23',
  word: { what: 'look', from, project: 'Bø', leader: { id: 'kari', name: 'Kari' }, nonce: 'n' },
}

type Concluded = Exclude<PromptState, { state: 'due' | 'claimed' }>

async function concluded(outbox: Outbox, prompt: NewPrompt, state: Concluded) {
  await outbox.create([prompt])
  const stored = await outbox.find(prompt)
  if (!stored) throw new Error('no prompt')
  await outbox.conclude(stored, state)
}

const sent = (at: string, to: string): Concluded => ({ state: 'sent', at, to, conversation: 'c', activity: 'a' })

describe('what was sent to a project', () => {
  it('holds what coordinators said to its group and its leader, with what came of it', async () => {
    const { client } = await ownTable()
    const outbox = createOutbox(client)
    await concluded(outbox, reminded, sent('2026-11-23T09:01:00.000Z', 'Bø'))
    await concluded(outbox, question, sent('2026-11-23T09:02:00.000Z', 'Bø'))
    await concluded(outbox, look, {
      state: 'unreachable',
      at: '2026-11-23T09:03:00.000Z',
      to: 'Kari',
      why: 'left',
    })
    const rows = await createDeliveries(outbox)(key, 'nb')
    expect(rows.map(({ what, to, outcome }) => [what, to, outcome])).toEqual([
      ['Koordinatorens påminnelse om tallene for oktober 2026', 'Bø', 'Levert'],
      ['Koordinatorens spørsmål', 'Bø', 'Levert'],
      ['Koordinatorens kort til prosjektlederen', 'Kari', 'Ikke levert, fordi personen ikke lenger er med i gruppa'],
    ])
    // What was asked is between the two of them.
    expect(JSON.stringify(rows)).not.toContain('Hemmelig')
    const inOther = async (language: 'nn' | 'en') =>
      (await createDeliveries(outbox)(key, language)).map(({ what }) => what)
    expect(await inOther('nn')).toEqual([
      'Påminning frå koordinatoren om tala for oktober 2026',
      'Spørsmål frå koordinatoren',
      'Kort frå koordinatoren til prosjektleiaren',
    ])
    expect(await inOther('en')).toEqual([
      'The coordinator’s reminder about the figures for October 2026',
      'The coordinator’s question',
      'The coordinator’s card to the project leader',
    ])
  })
})
