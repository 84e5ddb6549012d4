import { describe, expect, it } from 'vitest'
import type { AskingView } from '../../src/cards/asking-view.ts'
import { ask, askInWords } from '../../src/conversation/ask.ts'
import type { Programmes } from '../../src/conversation/programmes-port.ts'
import type { Scene } from '../../src/conversation/scene.ts'
import type { LongList, ProjectSummary } from '../../src/programme/summary.ts'
import { entry, planWith } from '../support/plans.ts'
import { programmeOf } from '../support/programmes.ts'
import { noProgrammes, sceneOf } from '../support/scenes.ts'
import { sickLeave, summaryWith } from '../support/summaries.ts'

const coordinator = { tenant: 'tenant-1', id: 'user-1', name: 'Kari Nordli' }
const programme = programmeOf({ id: 'p', coordinators: [coordinator] })
const key = { tenant: 'tenant-1', conversation: '19:a@thread.tacv2' }
const known: ProjectSummary = summaryWith('Nærvær i Arendal', {
  municipality: '4203',
  theme: 'sickLeave',
  indicators: [sickLeave(9, [8.6, 8.2])],
  news: [{ at: '2026-11-22T09:00:00Z', what: 'resumed' }],
})

/** What a coordinator asks in a personal chat, over a programme with one project; `read` is which long lists were read, each time. */
function asking(): { readonly scene: Scene; readonly read: (readonly LongList[])[] } {
  const read: (readonly LongList[])[] = []
  const programmes: Programmes = {
    ...noProgrammes,
    seats: async () => [{ programme: 'p', name: programme.name, weekly: false }],
    find: async () => ({ programme, etag: 'etag-1' }),
    members: async (_id, long = ['readings', 'news']) => {
      read.push(long)
      const indicators = known.indicators.map((one) => ({
        ...one,
        readings: long.includes('readings') ? one.readings : [],
      }))
      return [{ key, summary: { ...known, indicators, news: long.includes('news') ? known.news : [] } }]
    },
    member: async () => ({ key, summary: known }),
  }
  const { deps, turn, ...rest } = sceneOf(undefined)
  const stored = { plan: planWith(entry('membership', 'membership', { programme: 'p', name: 'P' })), etag: 'etag-1' }
  const store = { ...deps.store, load: async () => stored }
  const scene = {
    ...rest,
    deps: { ...deps, programmes, store },
    turn: { ...turn, personal: true },
    coordinated: { programme, etag: 'etag-1' },
  }
  return { scene, read }
}

async function viewOf(scene: Scene, text: string) {
  const heard = await askInWords(scene, text, 'nothing')
  if (heard?.outcome.kind !== 'show') throw new Error('nothing is shown')
  return heard.outcome.view
}

const answerIn = (view: Awaited<ReturnType<typeof viewOf>>): Extract<AskingView, { view: 'answer' }>['answer'] => {
  if (view.view !== 'answer') throw new Error(`no answer but ${view.view}`)
  return view.answer
}

describe('a coordinator’s question reads', () => {
  it('no long list for status: one look at the projects', async () => {
    const { scene, read } = asking()
    expect(answerIn(await viewOf(scene, 'status'))).toMatchObject({ kind: 'glance', scope: { projects: 1 } })
    expect(read).toEqual([[]])
  })

  it('the readings for a development', async () => {
    const { scene, read } = asking()
    const answer = answerIn(await viewOf(scene, 'utvikling i sykefravær siden start'))
    expect(answer).toMatchObject({ kind: 'trend', developments: [{ from: { value: 9 }, to: { value: 8.2 } }] })
    expect(read).toEqual([[], ['readings']])
  })

  it('the readings for readings', async () => {
    const { scene, read } = asking()
    expect(answerIn(await viewOf(scene, 'avlesninger for oktober'))).toMatchObject({ kind: 'readings' })
    expect(read).toEqual([[], ['readings']])
  })

  it('the news for what is new', async () => {
    const { scene, read } = asking()
    expect(answerIn(await viewOf(scene, 'hva er nytt?'))).toMatchObject({
      kind: 'news',
      rows: [{ what: { what: 'resumed' } }],
    })
    expect(read).toEqual([[], ['news']])
  })

  it('once, what it needs, when it is on a button', async () => {
    const { scene, read } = asking()
    await ask(scene, { do: 'ask', programme: 'p', question: { intent: 'trend', of: {} } })
    await ask(scene, { do: 'ask', programme: 'p', question: { intent: 'risks', of: {} } })
    expect(read).toEqual([['readings'], []])
  })
})
