import { describe, expect, it } from 'vitest'
import { projectParts } from '../../../src/cards/coordinator-actions.ts'
import { draw } from '../../../src/cards/draw.ts'
import { languages } from '../../../src/plan/language.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { projectViews } from '../../support/asking-views.ts'
import { actionsOf, faultsOf, nodesOf, textBlocksOf } from '../../support/card-check.ts'
import { bareFullPlan, emptyPlan, fullPlan, halfPlan } from '../../support/plan-sizes.ts'
import { entry, planWith } from '../../support/plans.ts'
import { underWay } from '../../support/project.ts'
import { stageFor } from '../../support/views.ts'

const stage = stageFor('nb', undefined)
const page = (plan: Plan, part: string) => {
  const found = projectViews(plan, [0]).find(({ name }) => name === `project page, ${part}, page 0`)
  if (!found) throw new Error(`No part ${part}`)
  return draw(found.view, stage)
}
const textsOf = (plan: Plan, part: string) => textBlocksOf(page(plan, part)).join('\n')
const verbsOf = (plan: Plan, part: string) => [...new Set(actionsOf(page(plan, part)).map(({ verb }) => verb))]

describe('a project’s page', () => {
  it.each([
    ['an empty plan', emptyPlan],
    ['a plan half written', halfPlan],
    ['a project under way', underWay],
    ['a full plan', fullPlan],
    ['a plan that lacks everything', bareFullPlan],
  ])('can be shown, read and pressed, in all its parts: %s', (_what, plan) => {
    const wrong = languages.flatMap((language) =>
      projectViews(plan).flatMap(({ name, view }) =>
        faultsOf(draw(view, stageFor(language, undefined)), { plan: null, language }).map(
          (fault) => `${language} ${name}: ${fault}`,
        ),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('begins with which project it is, where, whose, and how fresh it is', () => {
    const texts = textBlocksOf(page(underWay, 'overview'))
    expect(texts.slice(0, 5)).toEqual([
      'Nærvær i Arendal',
      'Planen slik den er nå · siste endring 24. august',
      'Arendal, Agder · Sykefravær og nærvær',
      '12.1.2026–31.12.2027 · Pågår',
      'Prosjektleder: Kari Nordli · Prosjekteier: ikke oppgitt',
    ])
  })

  it('tells of the verdicts, what is late and what is next, red risks, and the figures of the latest month', () => {
    const texts = textsOf(underWay, 'overview')
    expect(texts).toContain('◐ **Forbedringspotensial:** Overordnet hensikt,')
    expect(texts).toContain('! Én er forfalt, 11. november 2026: 80 % av lederne')
    expect(texts).toContain('Neste, 18. desember 2026 (om 25 dager): 90 % av medarbeiderne')
    expect(texts).toContain('! 2 røde risikoer · 1 ikke vurdert')
    expect(texts).toContain('1 av 3 tall meldt inn for oktober 2026')
  })

  it('leads to its parts, to the group, to the leader and to reports', () => {
    expect(verbsOf(underWay, 'overview')).toEqual(['ask', 'writeGroup', 'askRemindLeader', 'reports'])
  })

  it('reminds no leader of a project that rests, or that has none', () => {
    const pause = entry('pause', 'pause', { until: '2027-01-10' })
    expect(verbsOf(planWith(...underWay.entries, pause), 'overview')).not.toContain('askRemindLeader')
    expect(verbsOf(emptyPlan, 'overview')).toEqual(['ask', 'writeGroup', 'reports'])
  })

  it.each(projectParts)('has no button that changes the plan: %s', (part) => {
    for (const plan of [underWay, fullPlan, bareFullPlan])
      expect(
        verbsOf(plan, part).filter(
          (verb) => !['ask', 'writeGroup', 'askRemindLeader', 'reports', 'overruleForm'].includes(String(verb)),
        ),
      ).toEqual([])
  })

  it('has every finding with its rule, and the way to another verdict', () => {
    const texts = textsOf(bareFullPlan, 'findings')
    expect(texts).toContain('Vurdering: ')
    expect(texts).toContain('Slik bør det være: ')
    expect(verbsOf(bareFullPlan, 'findings')).toEqual(['overruleForm', 'ask'])
  })

  it.each(languages)('speaks of the group, never to it: %s', (language) => {
    const toGroup = {
      nb: /\b(dere|deres)\b|Legg til/i,
      nn: /(?<!\p{L})(dykk|dykkar|de)(?!\p{L})|Legg til/iu,
      en: /\b(you|your)\b|\bAdd\b/i,
    }
    for (const plan of [emptyPlan, halfPlan, underWay, bareFullPlan]) {
      const told = projectViews(plan, [0, 1, 2]).flatMap(({ name, view }) =>
        textBlocksOf(draw(view, stageFor(language, undefined)))
          // To the coordinator: the way to a verdict of their own.
          .filter((text) => !/^(Gi|Endre|Give|Change) /.test(text))
          .flatMap((text) => (toGroup[language].test(text) ? [`${name}: ${text}`] : [])),
      )
      expect(told).toEqual([])
    }
  })

  it('shows that its parts can be pressed', () => {
    expect(textBlocksOf(page(underWay, 'overview')).filter((text) => text === 'Vis ›')).toHaveLength(4)
  })

  it('has more figures of an indicator than the latest, behind a button', () => {
    const months = ['04-30', '05-31', '06-30', '07-31', '08-31', '09-30']
    const plan = planWith(
      entry('indicator', 'i1', { name: 'Fravær', unit: 'percent', startValue: 9, startDate: '2026-03-31' }),
      ...months.map((day, n) => entry('reading', `r${n}`, { indicator: 'i1', value: 8 - n / 10, date: `2026-${day}` })),
    )
    const [facts] = nodesOf(page(plan, 'indicators')).flatMap(({ node }) => (node.type === 'FactSet' ? [node] : []))
    expect(facts).toMatchObject({ isVisible: false })
    expect(facts?.facts).toHaveLength(7)
    expect(textsOf(plan, 'indicators')).toContain('Vis flere tall')
  })

  it('shows no figure of fewer than five people, and says so', () => {
    const plan = planWith(
      entry('setup', 'setup', { name: 'Lite', municipality: '4203' }),
      entry('indicator', 'i1', { name: 'Fravær', unit: 'percent', startValue: 77.7, target: 66.6, people: 4 }),
      entry('reading', 'r1', { indicator: 'i1', value: 55.5, date: '2026-10-31' }),
    )
    for (const part of projectParts)
      expect(JSON.stringify(page(plan, part)), part).not.toMatch(/77[,.]7|66[,.]6|55[,.]5/)
    const texts = textsOf(plan, 'indicators')
    expect(texts).toContain('Gjelder færre enn fem personer. Derfor vises ingen tall her.')
    expect(texts).not.toContain('mangler')
  })

  it('draws the line of each indicator that has one', () => {
    expect(JSON.stringify(page(underWay, 'indicators'))).toContain('Chart.Line')
  })
})
