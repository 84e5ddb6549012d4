import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import type { FormView } from '../../src/cards/view.ts'
import { act } from '../../src/conversation/act.ts'
import { converse } from '../../src/conversation/converse.ts'
import type { Unasked } from '../../src/conversation/ports.ts'
import type { Answer, Scene } from '../../src/conversation/scene.ts'
import type { Typed } from '../../src/plan/answers.ts'
import { pausedUntil } from '../../src/plan/pause.ts'
import { entriesOf, type Plan } from '../../src/plan/plan.ts'
import { readings } from '../../src/plan/readings.ts'
import type { Values } from '../../src/plan/values.ts'
import { texts } from '../../src/texts/index.ts'
import { entry, planWith } from '../support/plans.ts'
import { sceneOf } from '../support/scenes.ts'
import { inputsOn, wordsOn } from '../support/shown.ts'
import { remembering } from '../support/unasked.ts'

/** What only words can ask for, with a name or a date in them; 23 November 2026. */

const today = '2026-11-23'
const indicator = (id: string, name: string, more: Values = {}) =>
  entry('indicator', id, { name, unit: 'percent', frequency: 'monthly', ...more })
const plan = planWith(
  entry('setup', 'setup', { language: 'nb', name: 'Nærvær', from: '2026-01-12', to: '2027-12-31' }),
  indicator('i1', 'Sykefravær i hjemmetjenesten'),
  indicator('i2', 'Sykefravær på sykehjemmet', { frequency: 'quarterly' }),
  indicator('i3', 'Ledere som har gjennomført «Den nødvendige samtalen»'),
  entry('reading', 'r1', { indicator: 'i1', date: '2026-10-31', value: 6.3 }),
)

const memory = (more: Partial<Unasked> = {}) => remembering(more)
async function says(text: string, of: Plan | undefined = plan, unasked = memory()): Promise<Answer> {
  const { deps, turn } = sceneOf(of)
  const later: typeof deps.later = (_what, work) => void work()
  return converse({ ...deps, later, unasked }, turn, { type: 'said', text })
}
const words = ({ outcome, stage }: Answer) =>
  outcome.kind === 'show' ? wordsOn(draw(outcome.view, stage)) : outcome.kind === 'tell' ? outcome.sentence : ''
function form({ outcome }: Answer): FormView {
  if (outcome.kind !== 'show' || outcome.view.view !== 'form') throw new Error(JSON.stringify(outcome))
  return outcome.view
}

describe('an indicator', () => {
  it.each(['indikator sykefravær i hjemmetjenesten', 'indikator Hjemmetjenesten', 'indicator den nødvendige samtalen'])(
    'that is named is shown with all of its figures: %s',
    async (text) => {
      const { outcome } = await says(text)
      expect(outcome).toMatchObject({ kind: 'show', view: { view: 'series', page: 0 } })
    },
  )

  it('that may be several is asked about', async () => {
    const said = words(await says('indikator sykefravær'))
    expect(said).toContain('Mente dere Sykefravær i hjemmetjenesten eller Sykefravær på sykehjemmet?')
  })

  it('that is none is told so, with those that there are', async () => {
    const said = words(await says('indikator *omdømme*'))
    expect(said).toContain('«\\*omdømme\\*»')
    expect(said).toContain('Sykefravær på sykehjemmet')
  })

  it('in a plan without any leads to where one begins', async () => {
    expect(await says('indikator sykefravær', planWith())).toMatchObject({ outcome: { view: { view: 'indicators' } } })
  })
})

describe('a new figure', () => {
  it('is asked for with the last day of the month that ended last', async () => {
    expect(form(await says('ny avlesning')).typed).toEqual({ date: '2026-10-31' })
  })

  it('of an indicator that is named, with the end of its own last period', async () => {
    expect(form(await says('avlesning hjemmetjenesten')).typed).toEqual({ indicator: 'i1', date: '2026-10-31' })
    expect(form(await says('meld inn sykehjemmet')).typed).toEqual({ indicator: 'i2', date: '2026-09-30' })
  })

  it('is reported in English with the same word as reports are asked for by', async () => {
    expect(form(await says('report sykehjemmet')).typed).toEqual({ indicator: 'i2', date: '2026-09-30' })
    expect(form(await says('report sykehjemmet 8.1 %')).typed).toEqual({ indicator: 'i2', date: '2026-09-30' })
    expect(form(await says('Report sick leave 8.1')).typed).toEqual({ date: '2026-10-31' })
    expect(form(await says('<at>Saman</at> report 8.1')).typed).toEqual({ date: '2026-10-31' })
    expect(form(await says('report sykefravær')).trouble).toMatchObject({ kind: 'told' })
  })

  it.each(['report', 'reports', 'report please', 'yearly report', 'report for the council', 'start-up report'])(
    'is not what a report is asked for with: %s',
    async (text) => {
      expect(await says(text)).toMatchObject({ outcome: { view: { view: 'reports' } } })
    },
  )

  it.each(['report on Arendal', 'report yearly', 'report yearly 2026', 'reported', 'reporter 8.1'])(
    'is nothing where neither a figure nor an indicator is named: %s',
    async (text) => {
      expect(await says(text)).toMatchObject({ outcome: { view: { view: 'help' } } })
    },
  )

  it('of an indicator that may be another asks which', async () => {
    const asked = form(await says('avlesning sykefravær'))
    expect(asked.typed).toEqual({ date: '2026-10-31' })
    expect(asked.trouble).toMatchObject({ kind: 'told', sentence: expect.stringMatching(/hvilken indikator/) })
  })

  it('has nothing to be of in a plan without indicators', async () => {
    expect(await says('avlesning', planWith())).toMatchObject({ outcome: { view: { view: 'indicators' } } })
  })

  const saves = async (typed: Typed, more: { sure?: string; entry?: string } = {}, of: Plan = plan) => {
    const saved: Plan[] = []
    const scene = sceneOf(of)
    const store: Scene['deps']['store'] = {
      ...scene.deps.store,
      save: async (_key, _from, after) => {
        saved.push(after)
        return 'saved'
      },
    }
    const unasked = memory()
    const later: Scene['deps']['later'] = (_what, work) => void work()
    const there = { ...scene, deps: { ...scene.deps, store, unasked, later } }
    const opened = form(
      await act(there, { do: 'form', part: 'reading', step: 'value', ...(more.entry ? { entry: more.entry } : {}) }),
    )
    const { entry: id, fresh, seen, nonce, drawn } = opened
    const sent = { part: 'reading', step: 'value', entry: id, fresh, seen, nonce, drawn: { ...drawn } }
    const { outcome } = await act(
      there,
      { do: 'save', ...sent, ...(more.sure === undefined ? {} : { sure: more.sure }) },
      { ...opened.typed, ...typed },
    )
    return { outcome, saved: saved.at(-1), unasked }
  }

  it('that looks wrong is asked about once', async () => {
    const typed = { indicator: 'i1', value: '63', date: '2026-11-20' }
    const asked = await saves(typed)
    expect(asked.saved).toBeUndefined()
    expect(asked.outcome).toMatchObject({
      kind: 'showPresser',
      view: { trouble: { kind: 'doubt', doubt: { code: 'muchMore', last: 6.3, instead: 6.3 }, text: '63' }, typed },
    })
    const again = await saves(typed, { sure: '63' })
    expect(again.saved?.entries.at(-1)?.values).toEqual({ indicator: 'i1', value: 63, date: '2026-11-20' })
  })

  it('that is put right is held against the one before it', async () => {
    const wrong = planWith(...plan.entries, entry('reading', 'r2', { indicator: 'i1', date: '2026-11-20', value: 63 }))
    const { saved } = await saves({ value: '6,5' }, { entry: 'r2' }, wrong)
    const put = saved && entriesOf(saved, readings).find(({ id }) => id === 'r2')
    expect(put?.values).toMatchObject({ value: 6.5, firstValue: 63 })
  })

  it('takes the place of why there was none', async () => {
    const none = planWith(
      ...plan.entries,
      entry('reading', 'r2', { indicator: 'i1', date: '2026-11-20', missing: 'Nede' }),
    )
    const { saved } = await saves({ indicator: 'i1', value: '6,5', date: '2026-11-20' }, {}, none)
    const given = saved ? entriesOf(saved, readings).filter(({ values }) => values.date === '2026-11-20') : []
    expect(given.map(({ id, values }) => [id, values])).toEqual([
      ['r2', { indicator: 'i1', value: 6.5, date: '2026-11-20' }],
    ])
  })

  it('is told beside, so that the round’s card follows', async () => {
    const { unasked } = await saves({ indicator: 'i1', value: '6,5', date: '2026-11-20' })
    expect(unasked.reportedIn.map(({ plan: { rev }, rounds }) => [rev, rounds])).toEqual([[2, ['2026-11']]])
  })

  it('that is moved to another month is told of both', async () => {
    const { unasked } = await saves({ date: '2026-08-31' }, { entry: 'r1' })
    expect(unasked.reportedIn).toMatchObject([{ rounds: ['2026-10', '2026-08'] }])
  })
})

describe('a pause', () => {
  it.each(['pause til 1.2.2027', 'pause til 1. februar', 'pause until 1 February 2027', 'pause 2027-02-01'])(
    'is kept, and said in a sentence: %s',
    async (text) => {
      const { outcome, stage } = await says(text)
      expect(outcome).toMatchObject({ kind: 'tell', sentence: texts.nb.pause.saved('1. februar 2027') })
      expect(stage.plan && pausedUntil(stage.plan, today)).toBe('2027-02-01')
    },
  )

  const resting = planWith(...plan.entries, entry('pause', 'pause', { until: '2027-02-01' }))

  it.each(['pause slutt', 'avslutt pausen', 'stop pause'])('is ended: %s', async (text) => {
    const { outcome, stage } = await says(text, resting)
    expect(outcome).toMatchObject({ kind: 'tell', sentence: texts.nb.pause.ended })
    expect(stage.plan && pausedUntil(stage.plan, today)).toBeUndefined()
  })

  it('is not ended where there is none', async () => {
    expect((await says('avslutt pausen')).outcome).toMatchObject({ sentence: texts.nb.pause.notPaused })
  })

  it.each([
    [
      'until a day that has been',
      'pause til 1.11.2026',
      '2026-11-01',
      'Den 1. november 2026 er ikke fram i tid. Velg en',
    ],
    ['until today', 'pause til 23.11.2026', '2026-11-23', 'Den 23. november 2026 er ikke fram i tid. Velg'],
    ['for more than a year', 'pause til 24.11.2027', '2027-11-24', 'Til 24. november 2027 er det mer enn ett år, og'],
  ])('%s is not kept: the form says why, with the day in it', async (_what, text, day, why) => {
    const answer = await says(text)
    expect(form(answer)).toMatchObject({ part: { id: 'pause' }, faults: [], typed: { until: day } })
    expect(words(answer)).toContain(why)
    expect(answer.stage.plan?.rev).toBe(1)
  })

  it('that is on stays as it is when it is asked for until a day that has been', async () => {
    const answer = await says('pause til 1.11.2026', resting)
    expect(form(answer)).toMatchObject({ typed: { until: '2026-11-01' }, drawn: { until: '2027-02-01' } })
    expect(answer.stage.plan && pausedUntil(answer.stage.plan, today)).toBe('2027-02-01')
  })

  it('without a date that can be read asks for one', async () => {
    expect(form(await says('pause'))).toMatchObject({ part: { id: 'pause' }, faults: [] })
    expect(form(await says('pause til 31.2.2027')).faults).toMatchObject([{ field: 'until', code: 'notADate' }])
    expect(inputsOn(draw(form(await says('pause til jul')), (await says('plan')).stage))).toHaveLength(1)
  })

  it('is asked for in the form under the same rules, and the board follows', async () => {
    const scene = sceneOf(plan)
    const {
      entry: id,
      fresh,
      seen,
      nonce,
      drawn,
    } = form(await act(scene, { do: 'form', part: 'pause', step: 'until' }))
    const action = {
      do: 'save',
      part: 'pause',
      step: 'until',
      entry: id,
      fresh,
      seen,
      nonce,
      drawn: { ...drawn },
    } as const
    expect((await act(scene, action, { until: '2028-01-01' })).outcome).toMatchObject({
      kind: 'showPresser',
      view: { trouble: { kind: 'told', sentence: expect.stringMatching(/ett år/) } },
    })
    expect((await act(scene, action, { until: '2027-02-01' })).outcome).toMatchObject({
      kind: 'receipt',
      next: { view: 'board' },
    })
  })

  it('needs a plan', async () => {
    const { outcome } = await converse(sceneOf(undefined).deps, sceneOf(undefined).turn, {
      type: 'said',
      text: 'pause til 1.2.2027',
    })
    expect(outcome).toMatchObject({ kind: 'tell', sentence: texts.nb.trouble.noPlan, start: true })
  })
})

describe('a day that is played', () => {
  it('is, where that can be done', async () => {
    const unasked = memory()
    expect(words(await says('simulate 2026-12-01', plan, unasked))).toBe(
      'Det er nå 1. desember 2026. Den dagen hadde jeg ingenting å si.',
    )
    expect(unasked.played).toEqual(['2026-12-01'])
  })

  it('says what came of it, and to whom', async () => {
    const unasked = memory({
      simulate: async () => [
        { what: 'reminder', to: 'Kari Nordli' },
        { what: 'ask', to: 'Nærvær' },
        { what: 'ask', to: 'Hele *stillinger*' },
      ],
    })
    expect(words(await says('simulate 2026-12-01', plan, unasked))).toBe(
      'Det er nå 1. desember 2026. Jeg spurte om tall i Nærvær og Hele \\*stillinger\\*. Kari Nordli fikk påminnelse i personlig chat.',
    )
  })

  it('with a date that is none, says so', async () => {
    const unasked = memory()
    expect(words(await says('simulate 2026-13-45', plan, unasked))).toBe(texts.nb.simulated.unreadable)
    expect(unasked.played).toEqual([])
  })

  it('is a message like any other elsewhere, or without a day', async () => {
    const { simulate: _, ...deployed } = memory()
    const { deps, turn } = sceneOf(plan)
    const answer = await converse({ ...deps, unasked: deployed }, turn, { type: 'said', text: 'simulate 2026-12-01' })
    expect(answer.outcome).toMatchObject({ kind: 'show', view: { view: 'help', said: 'simulate 2026-12-01' } })
  })
})

describe('a round’s card', () => {
  it('takes the place of the word that it was brought forward with, and is never shown without a plan', async () => {
    const { outcome } = await act(sceneOf(plan), { do: 'prompt', round: '2026-10' })
    expect(outcome).toMatchObject({ kind: 'show', view: { view: 'prompt', round: '2026-10' } })
    expect((await act(sceneOf(undefined), { do: 'prompt', round: '2026-10' })).outcome).toMatchObject({ kind: 'tell' })
  })
})
