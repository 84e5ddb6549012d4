import { describe, expect, it } from 'vitest'
import { gapText } from '../../src/cards/words.ts'
import type { Gap, PlanElement } from '../../src/plan/element.ts'
import { benefitsElement } from '../../src/plan/elements/benefits.ts'
import { organisationElement } from '../../src/plan/elements/organisation.ts'
import { purposeElement } from '../../src/plan/elements/purpose.ts'
import { risksElement } from '../../src/plan/elements/risks.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { levelOf, riskLevel, scores } from '../../src/plan/risks.ts'
import type { Values } from '../../src/plan/values.ts'
import { entry, planWith } from '../support/plans.ts'

const today = '2026-10-01'
const kari = { name: 'Kari Nordli', id: 'user-1' }

const codes = (element: PlanElement, plan: Plan, day = today) => element.gaps(plan, day).map((gap) => gap.code)
const find = (element: PlanElement, code: string, plan: Plan, day = today) =>
  element.gaps(plan, day).find((gap) => gap.code === code)

/** What people would read. */
const said = (gap: Gap | undefined, language: Language = 'nb') => gap && gapText(gap, language, (name) => name)

describe('purpose (criterion 1)', () => {
  const whole = {
    challenge: 'Sykefraværet i hjemmetjenesten er 8,1 %, og brukerne møter for mange.',
    desired: 'Brukerne kjenner dem som kommer.',
    effects: ['userSatisfaction'],
  }
  const without = (field: keyof typeof whole) => {
    const { [field]: _, ...rest } = whole
    return planWith(entry('purpose', 'purpose', rest))
  }

  describe('given nothing of it', () => {
    it('is told so once, and begins with the challenge', () => {
      expect(purposeElement.gaps(planWith(), today)).toEqual([
        expect.objectContaining({ code: 'none', where: { part: 'purpose', step: 'challenge' } }),
      ])
    })

    it('is told so the same way when everything has been emptied again', () => {
      expect(codes(purposeElement, planWith(entry('purpose', 'purpose', { effects: [] })))).toEqual(['none'])
    })

    it('says the reason, and what would close it', () => {
      expect(said(find(purposeElement, 'none', planWith()))).toEqual({
        what: 'Planen sier ikke hvorfor prosjektet trengs.',
        why: 'Uten en klar hensikt taper prosjektet mot alt annet som haster.',
        close: 'Begynn med utfordringen. Skriv hva den går ut på hos dere, og hvem som merker den.',
      })
    })
  })

  describe('given all but one of challenge, desired situation and effects', () => {
    it.each([
      ['challenge', 'noChallenge'],
      ['desired', 'noDesired'],
      ['effects', 'noEffects'],
    ] as const)('lacks only that: %s', (field, code) => {
      expect(purposeElement.gaps(without(field), today)).toEqual([
        expect.objectContaining({ code, where: { part: 'purpose', step: field } }),
      ])
    })
  })

  describe('given effects in own words only', () => {
    it('lacks no effects', () => {
      const { effects: _, ...rest } = whole
      const plan = planWith(entry('purpose', 'purpose', { ...rest, effectsText: 'Færre fremmede i hjemmet.' }))
      expect(codes(purposeElement, plan)).toEqual([])
    })
  })

  describe('given all three', () => {
    it('lacks nothing', () => {
      expect(codes(purposeElement, planWith(entry('purpose', 'purpose', whole)))).toEqual([])
    })
  })
})

describe('organisation (criterion 7)', () => {
  const people = entry('setup', 'setup', { owner: { name: 'Ola Vik' }, leader: kari })
  const whole = {
    projectGroup: 'Kari Nordli og avdelingslederne i hjemmetjenesten',
    steeringGroup: 'Ledergruppa i helse og omsorg',
    unions: 'To hovedtillitsvalgte sitter i styringsgruppa',
    safety: 'Hovedverneombudet er med i prosjektgruppa',
    political: 'Vedtatt i formannskapet 3. juni 2026',
    administrative: 'Fast sak i ledergruppa hver måned',
  }
  const organised = (values: Values) => planWith(people, entry('organisation', 'organisation', values))
  const without = (...fields: readonly (keyof typeof whole)[]) =>
    organised(Object.fromEntries(Object.entries(whole).filter(([name]) => !fields.some((field) => field === name))))

  describe('given owner and leader from the set-up, and nothing more', () => {
    it.each([
      ['no record', planWith(people)],
      ['a record that has been emptied', organised({})],
    ])('is told so once, and begins with the groups: %s', (_, plan) => {
      expect(organisationElement.gaps(plan, today)).toEqual([
        expect.objectContaining({ code: 'none', where: { part: 'organisation', step: 'groups' } }),
      ])
    })
  })

  describe('given nothing at all', () => {
    it('lacks owner and leader first, then the rest as one', () => {
      expect(codes(organisationElement, planWith())).toEqual(['noOwner', 'noLeader', 'none'])
    })
  })

  describe('given no owner or no leader', () => {
    it.each([
      ['noOwner', { leader: kari }, 'Prosjektet har ingen prosjekteier.'],
      ['noLeader', { owner: kari }, 'Prosjektet har ingen prosjektleder.'],
    ])('leads to the set-up: %s', (code, values, sentence) => {
      const plan = planWith(entry('setup', 'setup', values), entry('organisation', 'organisation', whole))
      const gaps = organisationElement.gaps(plan, today)
      expect(gaps).toEqual([expect.objectContaining({ code, where: { part: 'setup', step: 'people' } })])
      expect(said(gaps[0])?.what).toBe(sentence)
    })
  })

  describe('given all but one field', () => {
    it.each([
      ['projectGroup', 'noProjectGroup', 'groups'],
      ['steeringGroup', 'noSteeringGroup', 'groups'],
      ['unions', 'noUnions', 'parties'],
      ['safety', 'noSafety', 'parties'],
      ['political', 'noPolitical', 'anchoring'],
      ['administrative', 'noAdministrative', 'anchoring'],
    ] as const)('lacks only that: %s', (field, code, step) => {
      expect(organisationElement.gaps(without(field), today)).toEqual([
        expect.objectContaining({ code, where: { part: 'organisation', step } }),
      ])
    })
  })

  describe('given no anchoring of either kind', () => {
    it('is told in one sentence', () => {
      const plan = without('political', 'administrative')
      expect(codes(organisationElement, plan)).toEqual(['noAnchoring'])
      expect(said(find(organisationElement, 'noAnchoring', plan))?.what).toBe(
        'Planen sier ikke hvordan prosjektet er forankret, verken politisk eller administrativt.',
      )
    })
  })

  describe('given a missing party', () => {
    it('says that three-party anchoring was a condition in the programme', () => {
      const gap = find(organisationElement, 'noUnions', without('unions'))
      expect(said(gap)?.why).toContain('de tre partene lokalt var et vilkår i programmet')
    })
  })

  describe('given everything', () => {
    it('lacks nothing', () => {
      expect(codes(organisationElement, organised(whole))).toEqual([])
    })
  })
})

describe('the risk matrix', () => {
  const letters = { green: 'G', yellow: 'Y', orange: 'O', red: 'R' }

  it.each([
    ['5', 'OORRR'],
    ['4', 'YOORR'],
    ['3', 'GYOOR'],
    ['2', 'GGYOO'],
    ['1', 'GGGYO'],
  ] as const)('is the domain reference’s: probability %s gives %s for consequence 1 to 5', (probability, row) => {
    expect(scores.map((consequence) => letters[riskLevel(probability, consequence)]).join('')).toBe(row)
  })

  it('gives no level to a risk that is half scored: missing is never low', () => {
    expect(levelOf({ probability: '1' })).toBeUndefined()
    expect(levelOf({ consequence: '1' })).toBeUndefined()
    expect(levelOf({})).toBeUndefined()
    expect(levelOf({ probability: '1', consequence: '1' })).toBe('green')
  })
})

describe('risks (criterion 9)', () => {
  const scored = {
    red: { probability: '4', consequence: '4' },
    orange: { probability: '3', consequence: '3' },
    yellow: { probability: '2', consequence: '3' },
    green: { probability: '1', consequence: '1' },
  } as const
  const handled = { action: 'Fast punkt på ledermøtet', actionOwner: kari }
  const risk = (id: string, event: string, values: Values = {}) =>
    entry('risk', id, { event, consequenceText: 'Opplæringen blir forsinket', status: 'identified', ...values })

  describe('a plan with no risks', () => {
    it('says so with the reason and what would close it, and leads to a new one', () => {
      const gaps = risksElement.gaps(planWith(), today)
      expect(gaps).toEqual([expect.objectContaining({ code: 'none', where: { part: 'risk', step: 'event' } })])
      expect(said(gaps[0])).toEqual({
        what: 'Planen har ingen risikoer.',
        why: 'Noe kan gå galt i alle prosjekter. Det som ikke står i planen, er det ingen som følger med på.',
        close: 'Begynn med tre: for lite tid, for svak støtte fra ledelsen, og informasjon som ikke når fram.',
      })
    })
  })

  describe('a risk that is not scored', () => {
    it.each([
      ['neither', {}],
      ['probability only', { probability: '4' }],
      ['consequence only', { consequence: '4' }],
    ])('is named, and is not taken for green: %s', (_, values) => {
      const plan = planWith(risk('r1', 'For lite tid', values))
      expect(risksElement.gaps(plan, today)).toEqual([
        expect.objectContaining({
          code: 'notScored',
          names: ['For lite tid'],
          where: { part: 'risk', step: 'score', entry: 'r1' },
        }),
      ])
    })

    it('is counted among all', () => {
      const plan = planWith(risk('r1', 'For lite tid'), risk('r2', 'Uenighet'), risk('r3', 'Vakanser', scored.green))
      expect(said(find(risksElement, 'notScored', plan))?.what).toBe(
        'To av tre risikoer mangler sannsynlighet eller konsekvens: «For lite tid» og «Uenighet».',
      )
    })
  })

  describe('a red risk without action', () => {
    const plan = planWith(risk('r1', 'Manglende støtte fra ledelsen', scored.red))

    it.each([
      ['nb', 'Den røde risikoen «Manglende støtte fra ledelsen» mangler tiltak.'],
      ['nn', 'Den raude risikoen «Manglende støtte fra ledelsen» manglar tiltak.'],
      ['en', 'The red risk “Manglende støtte fra ledelsen” has no action.'],
    ] as const)('is called red and named (%s)', (language, sentence) => {
      expect(said(find(risksElement, 'redWithoutAction', plan), language)?.what).toBe(sentence)
    })

    it('leads to its action, and is not also told to lack an action owner', () => {
      expect(risksElement.gaps(plan, today)).toEqual([
        expect.objectContaining({
          code: 'redWithoutAction',
          where: { part: 'risk', step: 'action', entry: 'r1' },
        }),
      ])
    })
  })

  describe('yellow and orange risks without action', () => {
    const plan = planWith(
      risk('r1', 'Uenighet', scored.yellow),
      risk('r2', 'Vakanser', scored.orange),
      risk('r3', 'Værforhold', scored.green),
    )

    it('are told of together, orange first', () => {
      expect(codes(risksElement, plan)).toEqual(['yellowWithoutAction'])
      expect(said(find(risksElement, 'yellowWithoutAction', plan))?.what).toBe(
        'To gule og oransje risikoer mangler tiltak: «Vakanser» og «Uenighet».',
      )
    })
  })

  describe('a green risk', () => {
    it('may be without action and owner', () => {
      expect(codes(risksElement, planWith(risk('r1', 'Værforhold', scored.green)))).toEqual([])
      const acted = risk('r1', 'Værforhold', { ...scored.green, action: 'Følg med' })
      expect(codes(risksElement, planWith(acted))).toEqual([])
    })
  })

  describe('actions that nobody owns', () => {
    const action = 'Fast punkt på ledermøtet'
    const plan = planWith(
      risk('r1', 'Uenighet', { ...scored.yellow, action }),
      risk('r2', 'Vakanser', { ...scored.orange, action }),
      risk('r3', 'For lite tid', { ...scored.red, action }),
      risk('r4', 'Manglende støtte', { ...scored.red, ...handled }),
    )

    it('are named with the most serious first, which is where to begin', () => {
      expect(risksElement.gaps(plan, today)).toEqual([
        expect.objectContaining({
          code: 'ownerless',
          names: ['For lite tid', 'Vakanser', 'Uenighet'],
          total: 4,
          where: { part: 'risk', step: 'action', entry: 'r3' },
        }),
      ])
    })
  })

  describe('a risk that nobody has looked at', () => {
    const plan = (values: Values = {}) => planWith(risk('r1', 'For lite tid', { ...scored.red, ...handled, ...values }))

    it.each([
      ['entered 90 days ago is fresh enough', {}, '2026-11-22', []],
      ['entered 91 days ago is not', {}, '2026-11-23', ['notReviewed']],
      ['reviewed 90 days ago is fresh enough', { reviewed: '2026-10-01' }, '2026-12-30', []],
      ['reviewed 91 days ago is not', { reviewed: '2026-10-01' }, '2026-12-31', ['notReviewed']],
      [
        'reviewed long before it was entered here counts from the review',
        { reviewed: '2026-06-01' },
        '2026-09-01',
        ['notReviewed'],
      ],
    ])('%s', (_, values, day, expected) => {
      expect(codes(risksElement, plan(values), day)).toEqual(expected)
    })

    it('counts from the date in Norway: late in the evening in UTC is the next day in Oslo', () => {
      const [late] = plan().entries.map((one) => ({ ...one, at: '2026-08-24T22:30:00Z' }))
      expect(late && codes(risksElement, planWith(late), '2026-11-23')).toEqual([])
      expect(late && codes(risksElement, planWith(late), '2026-11-24')).toEqual(['notReviewed'])
    })

    it('leads to the step where the review is entered', () => {
      const gap = find(risksElement, 'notReviewed', plan(), '2026-11-23')
      expect(gap?.where).toEqual({ part: 'risk', step: 'after', entry: 'r1' })
      expect(said(gap)?.what).toBe('Risikoen «For lite tid» er ikke gjennomgått på mer enn 90 dager.')
    })
  })

  describe('a closed risk', () => {
    it.each([
      ['not scored', {}],
      ['red without action', scored.red],
      ['with an action that nobody owns', { ...scored.red, action: 'Fast punkt' }],
      ['reviewed long ago', { ...scored.green, reviewed: '2025-01-15' }],
    ])('lacks nothing: %s', (_, values) => {
      expect(codes(risksElement, planWith(risk('r1', 'For lite tid', { ...values, status: 'closed' })))).toEqual([])
    })
  })

  describe('risks that lack different things', () => {
    it('are told of in order: score, red, yellow, owner', () => {
      const plan = planWith(
        risk('r1', 'Vakanser', { ...scored.red, action: 'Utlys tidlig' }),
        risk('r2', 'Uenighet', scored.yellow),
        risk('r3', 'For lite tid', scored.red),
        risk('r4', 'Værforhold'),
      )
      expect(codes(risksElement, plan)).toEqual(['notScored', 'redWithoutAction', 'yellowWithoutAction', 'ownerless'])
    })
  })
})

describe('benefits (criterion 10)', () => {
  const indicator = entry('indicator', 'i1', { name: 'Vikarutgifter', unit: 'kroner', direction: 'down' })
  const whole = {
    name: 'Mindre penger til vikarer',
    type: 'directBudget',
    indicator: 'i1',
    realised: '2027-12-31',
    owner: kari,
    conversion: 'Vikarbudsjettet går ned',
  }
  const benefit = (id: string, values: Values) => entry('benefit', id, values)
  const without = (field: keyof typeof whole) => {
    const { [field]: _, ...rest } = whole
    return planWith(indicator, benefit('b1', rest))
  }
  const theme = (name: string) => entry('setup', 'setup', { theme: name })

  describe('given no benefits', () => {
    it('is told so, and begins with a new one', () => {
      expect(benefitsElement.gaps(planWith(indicator), today)).toEqual([
        expect.objectContaining({ code: 'none', where: { part: 'benefit', step: 'what' } }),
      ])
    })
  })

  describe('given a benefit that has all it needs', () => {
    it('lacks nothing', () => {
      expect(codes(benefitsElement, planWith(indicator, benefit('b1', whole)))).toEqual([])
    })
  })

  describe('given a benefit that lacks one thing', () => {
    it.each([
      ['indicator', 'noIndicator', 'measured', 'Gevinsten «Mindre penger til vikarer» mangler indikator.'],
      ['owner', 'noOwner', 'who', 'Gevinsten «Mindre penger til vikarer» mangler gevinsteier.'],
      ['realised', 'noDate', 'measured', 'Gevinsten «Mindre penger til vikarer» mangler dato.'],
      [
        'conversion',
        'noConversion',
        'how',
        'Gevinsten «Mindre penger til vikarer» mangler en plan for hvordan den skal hentes ut.',
      ],
    ] as const)('is told of that alone, by name: %s', (field, code, step, sentence) => {
      const gaps = benefitsElement.gaps(without(field), today)
      expect(gaps).toEqual([expect.objectContaining({ code, where: { part: 'benefit', step, entry: 'b1' } })])
      expect(said(gaps[0])?.what).toBe(sentence)
    })
  })

  describe('given a benefit whose indicator has been removed', () => {
    it('lacks an indicator', () => {
      expect(codes(benefitsElement, planWith(benefit('b1', whole)))).toEqual(['noIndicator'])
    })
  })

  describe('given several benefits of which some have no indicator', () => {
    it('names those, and says that they are in the plan all the same', () => {
      const { indicator: _, ...unmeasured } = whole
      const plan = planWith(
        indicator,
        benefit('b1', whole),
        benefit('b2', { ...unmeasured, name: 'Mer fornøyde brukere' }),
        benefit('b3', { ...unmeasured, name: 'Lavere sykefravær' }),
      )
      const sentence = said(find(benefitsElement, 'noIndicator', plan))
      expect(sentence?.what).toBe(
        'To av tre gevinster mangler indikator: «Mer fornøyde brukere» og «Lavere sykefravær».',
      )
      expect(sentence?.why).toBe('Gevinsten står i planen, men ingen kan vise at den kom.')
    })
  })

  describe('given the theme full-time culture', () => {
    const assessed = entry('economics', 'economics', { assessment: 'Større stillinger mot vikarer: om lag null.' })

    it('lacks an economic assessment until there is one', () => {
      const plan = planWith(theme('fullTime'), indicator, benefit('b1', whole))
      expect(benefitsElement.gaps(plan, today)).toEqual([
        expect.objectContaining({ code: 'noEconomics', where: { part: 'economics', step: 'hours' } }),
      ])
      expect(codes(benefitsElement, planWith(...plan.entries, assessed))).toEqual([])
    })

    it('lacks it also when there are no benefits yet', () => {
      expect(codes(benefitsElement, planWith(theme('fullTime')))).toEqual(['none', 'noEconomics'])
    })
  })

  describe('given a calculation of the economics', () => {
    const inputs = {
      tempHoursNow: 6000,
      tempHoursWanted: 2000,
      overtimeHoursNow: 1500,
      overtimeHoursWanted: 900,
      tempHourCost: 420,
      overtimeHourCost: 600,
      trainingCost: 0,
      sickDaysSaved: 120,
      sickDayCost: 2100,
    }
    const { tempHourCost: _, sickDayCost: __, ...twoShort } = inputs
    const { trainingCost: ___, ...oneShort } = inputs
    const calculated = (values: Values, name = 'fullTime') =>
      planWith(theme(name), indicator, benefit('b1', whole), entry('economics', 'economics', values))

    it('lacks nothing once it is complete, though nothing is written in words', () => {
      expect(codes(benefitsElement, calculated(inputs))).toEqual([])
    })

    it('lacks the assessment, and what is missing by name, while it is not', () => {
      const gaps = benefitsElement.gaps(calculated(twoShort), today)
      const where = { part: 'economics', step: 'costs' }
      expect(gaps).toEqual([
        expect.objectContaining({ code: 'noEconomics', where }),
        expect.objectContaining({ code: 'economicsMissing', fields: ['tempHourCost', 'sickDayCost'], total: 9, where }),
      ])
    })

    it.each([
      ['nb', 'To tall mangler i regnestykket for heltidskultur: kostnad per vikartime og kostnad per sykedag.'],
      ['nn', 'To tal manglar i reknestykket for heiltidskultur: kostnad per vikartime og kostnad per sjukedag.'],
      [
        'en',
        'Two numbers are missing from the calculation for full-time culture: cost per temp hour and cost per sick day.',
      ],
    ] as const)('names what is missing as the language does: %s', (language, sentence) => {
      expect(said(find(benefitsElement, 'economicsMissing', calculated(twoShort)), language)?.what).toBe(sentence)
    })

    it('names one alone', () => {
      expect(said(find(benefitsElement, 'economicsMissing', calculated(oneShort)))?.what).toBe(
        'Regnestykket for heltidskultur mangler ett tall: kostnad til opplæring.',
      )
    })

    it('lacks only the rest of it where the theme does not ask for it, or there is a text', () => {
      expect(codes(benefitsElement, calculated(twoShort, 'sickLeave'))).toEqual(['economicsMissing'])
      expect(codes(benefitsElement, calculated({ ...twoShort, assessment: 'Om lag null.' }))).toEqual([
        'economicsMissing',
      ])
    })
  })

  describe('given any other theme', () => {
    it.each(['sickLeave', 'competence', 'reputation'])('may do without the assessment: %s', (name) => {
      expect(codes(benefitsElement, planWith(theme(name), indicator, benefit('b1', whole)))).toEqual([])
    })
  })
})

describe('the good examples', () => {
  const example = (element: PlanElement, language: Language) => {
    const { source, lines } = element.texts[language].example
    return [source, ...lines].join(' ')
  }

  it.each(languages)('hold the review’s facts (%s)', (language) => {
    expect(example(purposeElement, language)).toMatch(/Tinn.*20\s?%.*30–50\s?%/)
    expect(example(organisationElement, language)).toMatch(/Saman om ein betre kommune.*Finnøy.*Rennesøy/)
    expect(example(risksElement, language)).toMatch(/Finnøy.*Rennesøy/)
    expect(example(benefitsElement, language)).toMatch(/Lillesand.*0[.,]67.*Tinn/)
  })
})
