import { describe, expect, it } from 'vitest'
import { assessElement } from '../../src/plan/assessment.ts'
import type { PlanElement } from '../../src/plan/element.ts'
import { measureGoals, measureGoalsElement } from '../../src/plan/elements/measure-goals.ts'
import { milestones, milestonesElement } from '../../src/plan/elements/milestones.ts'
import { purpose, purposeElement } from '../../src/plan/elements/purpose.ts'
import { resultGoals, resultGoalsElement } from '../../src/plan/elements/result-goals.ts'
import { risks, risksElement } from '../../src/plan/elements/risks.ts'
import type { Part } from '../../src/plan/parts.ts'
import type { Values } from '../../src/plan/values.ts'
import { begin, given, save } from '../support/given.ts'

const today = '2026-11-23'
const words = 'Slik heter den i vedtaket'

/** Words that are asked about, by element: what is saved, the question, and words that raise none. */
const asked: readonly (readonly [string, PlanElement, Part, Values, string, Values])[] = [
  [
    'a challenge that restates a measure',
    purposeElement,
    purpose,
    { challenge: 'Vi skal innføre langturnus' },
    'challengeIsMeasure',
    { challenge: 'Sykefraværet er 11,2 %, og vi mangler vikarer hver helg' },
  ],
  [
    'a desired situation that restates a measure',
    purposeElement,
    purpose,
    { desired: 'Vi har gjennomført lederopplæring' },
    'desiredIsMeasure',
    { desired: 'De ansatte er stolte av jobben, og færre slutter' },
  ],
  [
    'a milestone that is an activity',
    milestonesElement,
    milestones,
    { name: 'Jobbe med turnus' },
    'activity',
    { name: 'Turnusen er vedtatt' },
  ],
  [
    'a risk with no consequence',
    risksElement,
    risks,
    { event: 'Lite tid' },
    'noConsequence',
    { consequenceText: 'Opplæringen blir ikke ferdig' },
  ],
  [
    'a result goal with no number',
    resultGoalsElement,
    resultGoals,
    { statement: 'Lavere sykefravær', deadline: '2027-12-31' },
    'notQuantified',
    { statement: 'Sykefraværet er nede i 6,5 %' },
  ],
  [
    'a goal for a measure with no number',
    measureGoalsElement,
    measureGoals,
    { statement: 'God oppslutning' },
    'notQuantified',
    { statement: 'Halvparten av lederne er med' },
  ],
]

describe.each(asked)('%s', (_what, element, part, values, code, better) => {
  const id = part.many ? 'x1' : part.id
  const later = { seen: 9 }
  const written = given(begin, save(part, id, values))
  const step = element.rules[code]?.asks ?? ''
  const left = written.when(save(part, id, { [step]: words }, later))
  const asks = ({ plan }: Pick<typeof left, 'plan'>) =>
    plan !== undefined && assessElement(element, plan, today).findings.some((one) => one.code === code)
  const kept = ({ plan }: typeof left) => plan && assessElement(element, plan, today).left.map((one) => one.reason)

  it('is asked about, and the rule says that it is a question', () => {
    expect(asks(written)).toBe(true)
    expect(part.asides.map((step) => step.id)).toContain(element.rules[code]?.asks)
  })

  it('is asked about no more when it says more', () => {
    expect(asks(written.when(save(part, id, better, later)))).toBe(false)
  })

  it('can be left as it is with a reason, which the assessment then shows', () => {
    expect(asks(left)).toBe(false)
    expect(kept(left)).toEqual([words])
  })

  it('is asked about again when its words change to others of the kind', () => {
    const [weighed] = part.weighed.flatMap(([name]) => (name in values ? [name] : []))
    if (weighed === undefined) throw new Error('nothing is weighed')
    const changed = left.when(save(part, id, { [weighed]: `${String(values[weighed])} ` }, later))
    expect(asks(changed)).toBe(true)
    expect(kept(changed)).toEqual([])
  })

  it('stays left when something else about it changes', () => {
    const [other] = Object.entries(part.fields).filter(([name, { kind }]) => kind === 'date' && name !== 'firstDate')
    if (!other) return
    expect(kept(left.when(save(part, id, { [other[0]]: '2027-06-01' }, later)))).toEqual([words])
  })

  it('is asked about again when the reason is taken back', () => {
    expect(asks(left.when(save(part, id, { [step]: null }, later)))).toBe(true)
  })
})

describe('no question', () => {
  it.each(['phase', 'subphase'])('is asked of a milestone of the type %s: that is something one does', (type) => {
    const { plan } = given(begin, save(milestones, 'm1', { name: 'Jobbe med turnus', type }))
    expect(plan && milestonesElement.gaps(plan, today).map((gap) => gap.code)).not.toContain('activity')
  })

  it('is asked of a milestone that is reached', () => {
    const { plan } = given(begin, save(milestones, 'm1', { name: 'Jobbe med turnus', progress: 'done' }))
    expect(plan && milestonesElement.gaps(plan, today).map((gap) => gap.code)).not.toContain('activity')
  })

  it('is asked of a risk that is closed', () => {
    const { plan } = given(begin, save(risks, 'r1', { event: 'Lite tid', status: 'closed' }))
    expect(plan && risksElement.gaps(plan, today).map((gap) => gap.code)).not.toContain('noConsequence')
  })
})

describe('a purpose whose challenge is left as it is', () => {
  const later = { seen: 9 }
  const left = given(begin, save(purpose, 'purpose', { challenge: 'Vi skal innføre langturnus' })).when(
    save(purpose, 'purpose', { challengeAsItIs: words }, later),
  )
  const codes = ({ plan }: typeof left) => (plan ? purposeElement.gaps(plan, today) : []).map((gap) => gap.code)

  it('is not asked about it again when the desired situation is written', () => {
    expect(codes(left.when(save(purpose, 'purpose', { desired: 'Færre slutter' }, later)))).not.toContain(
      'challengeIsMeasure',
    )
  })

  it('and whose desired situation is a measure too decides the verdict, until one of them says more', () => {
    const both = given(
      begin,
      save(purpose, 'purpose', {
        challenge: 'Vi skal innføre langturnus',
        desired: 'Vi har gjennomført lederopplæring',
      }),
    )
    const verdict = ({ plan }: Pick<typeof both, 'plan'>) => plan && assessElement(purposeElement, plan, today)
    expect(verdict(both)).toMatchObject({
      verdict: 'toImprove',
      findings: [{ code: 'onlyMeasures' }, { code: 'noEffects' }],
    })
    const more = both.when(save(purpose, 'purpose', { desired: 'Færre slutter', effects: ['economy'] }, later))
    expect(verdict(more)).toMatchObject({ verdict: 'largelyMet', findings: [{ code: 'challengeIsMeasure' }] })
  })

  it('is asked about the desired situation all the same', () => {
    const desired = { desired: 'Vi har gjennomført lederopplæring' }
    expect(codes(left.when(save(purpose, 'purpose', desired, later)))).toContain('desiredIsMeasure')
  })
})
