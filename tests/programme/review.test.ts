import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { osloDate } from '../../src/calendar/dates.ts'
import { gapText } from '../../src/cards/words.ts'
import { assess, type Criterion } from '../../src/plan/assessment.ts'
import { elementIds } from '../../src/plan/elements/index.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { summaryOf } from '../../src/programme/summary.ts'
import { criteriaTable, type Selection, selected } from '../../src/programme/table.ts'
import { texts } from '../../src/texts/index.ts'
import { startTestBot, type TestBot } from '../support/bot.ts'
import { arendal } from '../support/review/arendal.ts'
import { type Group, planOf, writes } from '../support/review/group.ts'
import { islands } from '../support/review/islands.ts'
import { steinkjer } from '../support/review/steinkjer.ts'
import { tinn } from '../support/review/tinn.ts'
import { wordsOn } from '../support/shown.ts'

// The review's own table, over four programmes (domain reference, "The ten criteria").
const reviewsCounts = '3/1, 2/2, 4/0, 2/2, 2/2, 0/4, 4/0, 1/3, 1/3, 1/3'

const written = { steinkjer, tinn, arendal, islands }
const names = ['steinkjer', 'tinn', 'arendal', 'islands'] as const
type Name = (typeof names)[number]
type Project = { readonly group: Group; readonly plan: Plan; readonly criteria: readonly Criterion[] }

const now = '2026-11-23T09:00:00Z'
const today = osloDate(now)
let bot: TestBot
let projects: Readonly<Record<Name, Project>>

/** Given a plan that a group wrote, card by card, as it lies in the storage: when it is assessed. */
async function assessed(name: Name): Promise<Project> {
  const group = await writes(bot, written[name])
  const plan = await planOf(bot, group)
  return { group, plan, criteria: assess(plan, today) }
}

beforeAll(async () => {
  bot = await startTestBot()
  bot.now = now
  const [one, two, three, four] = await Promise.all([
    assessed('steinkjer'),
    assessed('tinn'),
    assessed('arendal'),
    assessed('islands'),
  ])
  projects = { steinkjer: one, tinn: two, arendal: three, islands: four }
})
afterAll(() => bot[Symbol.asyncDispose]())

/** The programme's table as the review prints it: largely met / room for improvement, criterion by criterion. */
const countsOf = (selection: Selection): string =>
  criteriaTable(
    selected(
      names.map((name) => summaryOf(projects[name].plan, today, now)),
      selection,
    ),
  )
    .map(({ met, toImprove }) => `${met}/${toImprove}`)
    .join(', ')

function criterionOf(name: Name, element: string): Criterion {
  const found = projects[name].criteria.find((criterion) => criterion.element.id === element)
  if (!found) throw new Error(`${name} is not judged by ${element}`)
  return found
}

describe('four plans, one of each theme, written card by card', () => {
  it('are stored as they were typed, with nothing refused on the way', () => {
    for (const name of names) {
      const parts = Object.entries(Object.groupBy(projects[name].plan.entries, ({ part }) => part))
      const counted = Object.fromEntries(parts.map(([part, entries = []]) => [part, entries.length]))
      expect(counted).toEqual(
        Object.fromEntries(Object.entries(written[name]).map(([part, entries]) => [part, entries.length])),
      )
    }
    expect(projects.steinkjer.plan.entries.find(({ part }) => part === 'indicator')?.values).toMatchObject({
      unit: 'percent',
      startValue: 9.6,
      startDate: '2026-09-30',
      responsible: { name: 'HR-rådgiveren' },
    })
    expect(bot.logged.filter(({ level }) => level !== 'info')).toEqual([])
  })

  it('come out as the review’s own counts', () => {
    expect(criteriaTable([]).map(({ criterion }) => criterion)).toEqual(elementIds)
    console.info(`The review’s table over four plans: ${countsOf({})}.`)
    expect(countsOf({})).toBe(reviewsCounts)
  })

  it('differ from each other as plans do: one meets seven of the criteria, one three', () => {
    const rows = elementIds.map((element) => [
      element,
      ...names.map((name) => (criterionOf(name, element).verdict === 'largelyMet' ? 'met' : '–')),
    ])
    expect(rows).toEqual([
      // criterion, Steinkjer, Tinn, Arendal, Finnøy and Rennesøy
      ['purpose', 'met', 'met', '–', 'met'],
      ['baseline', 'met', 'met', '–', '–'],
      ['resultGoals', 'met', 'met', 'met', 'met'],
      ['driverGoals', 'met', '–', '–', 'met'],
      ['measures', 'met', '–', 'met', '–'],
      ['measureGoals', '–', '–', '–', '–'],
      ['organisation', 'met', 'met', 'met', 'met'],
      ['milestones', '–', 'met', '–', '–'],
      ['risks', '–', '–', '–', 'met'],
      ['benefits', 'met', '–', '–', '–'],
    ])
  })

  it.each<[Name, Readonly<Record<string, readonly string[]>>]>([
    [
      'steinkjer',
      {
        measureGoals: ['measureWithout', 'notQuantified'],
        milestones: ['noDate', 'noOwner', 'longSilence'],
        risks: ['notScored', 'redWithoutAction'],
      },
    ],
    [
      'tinn',
      {
        driverGoals: ['noCriterion'],
        measures: ['noOwner', 'noPeriod'],
        measureGoals: ['measureWithout'],
        risks: ['notScored'],
        benefits: ['noIndicator', 'noOwner'],
      },
    ],
    [
      'arendal',
      {
        purpose: ['noChallenge'],
        baseline: ['noDate', 'noSource'],
        driverGoals: ['noResultGoal'],
        measureGoals: ['measureWithout', 'noIndicator'],
        milestones: ['noOwner', 'overdue', 'longSilence'],
        risks: ['notScored'],
        benefits: ['noOwner', 'noDate'],
      },
    ],
    [
      'islands',
      {
        baseline: ['noValue'],
        measures: ['noOwner', 'servesNothing'],
        measureGoals: ['notQuantified', 'noDeadline'],
        milestones: ['none'],
        benefits: ['noOwner', 'noDate'],
      },
    ],
  ])('%s falls short where the reviewers saw plans fall short', (name, shortcomings) => {
    const short = projects[name].criteria.filter(({ verdict }) => verdict === 'toImprove')
    expect(short.map(({ element }) => element.id)).toEqual(Object.keys(shortcomings))
    for (const { element, findings } of short)
      expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...(shortcomings[element.id] ?? [])]))
  })
})

describe('the programme’s table of them', () => {
  it.each([
    ['sickLeave', '1/0, 1/0, 1/0, 1/0, 1/0, 0/1, 1/0, 0/1, 0/1, 1/0'],
    ['fullTime', '1/0, 1/0, 1/0, 0/1, 0/1, 0/1, 1/0, 1/0, 0/1, 0/1'],
    ['competence', '0/1, 0/1, 1/0, 0/1, 1/0, 0/1, 1/0, 0/1, 0/1, 0/1'],
    ['reputation', '1/0, 0/1, 1/0, 1/0, 0/1, 0/1, 1/0, 0/1, 1/0, 0/1'],
  ])('by theme is of that theme’s plan: %s', (theme, counts) => {
    expect(countsOf({ theme })).toBe(counts)
  })

  it.each([
    ['1', '2/0, 2/0, 2/0, 1/1, 1/1, 0/2, 2/0, 1/1, 0/2, 1/1'],
    ['2', '1/1, 0/2, 2/0, 1/1, 1/1, 0/2, 2/0, 0/2, 1/1, 0/2'],
  ])('by cohort is of that cohort’s two plans: %s', (cohort, counts) => {
    expect(countsOf({ cohort })).toBe(counts)
  })

  it('by theme and cohort is of the plans that are in both', () => {
    expect(countsOf({ theme: 'sickLeave', cohort: '1' })).toBe(countsOf({ theme: 'sickLeave' }))
    expect(countsOf({ theme: 'sickLeave', cohort: '2' })).toBe(elementIds.map(() => '0/0').join(', '))
  })
})

describe('no finding is hidden', () => {
  it('everything that an element lacks is among the findings, whatever the verdict', () => {
    for (const name of names)
      for (const { element, findings } of projects[name].criteria)
        expect(findings.map(({ code }) => code)).toEqual(
          element.gaps(projects[name].plan, today).map(({ code }) => code),
        )
  })

  it('one milestone of eight without an owner, and measures before the challenge, are said but do not decide', () => {
    const [milestones, measures] = [criterionOf('tinn', 'milestones'), criterionOf('arendal', 'measures')]
    expect([milestones.verdict, measures.verdict]).toEqual(['largelyMet', 'largelyMet'])
    expect(milestones.findings.find(({ code }) => code === 'noOwner')).toMatchObject({
      names: ['Prøveturnusen er evaluert saman med dei tillitsvalde'],
      total: 8,
    })
    expect(measures.findings.map(({ code }) => code)).toContain('measureDriven')
  })

  it.each(names)('%s reads every one of them in the channel, with its reason and what would close it', async (name) => {
    const { group, criteria } = projects[name]
    const { me, language } = group
    const said = texts[language].assessment
    const [word = ''] = texts[language].commands.assess.words
    for (const { element, verdict, findings } of criteria) {
      await me.says(word)
      await me.presses({ do: 'criterion', element: element.id })
      const words = wordsOn(me.lastCard())
      expect(words).toContain(said.verdicts[verdict])
      for (const finding of findings) {
        const { what, why, close } = gapText(finding, language, (title) => title)
        for (const sentence of [what, why, close]) expect(words).toContain(sentence)
      }
    }
  })
})
