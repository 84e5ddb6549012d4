import { describe, expect, it } from 'vitest'
import { type Answer, type Asked, answerTo } from '../../../src/programme/answers/answer.ts'
import { isCounted } from '../../../src/programme/answers/months.ts'
import type { Chosen } from '../../../src/programme/answers/scope.ts'
import { programmeWeek } from '../../../src/programme/answers/week.ts'
import type { Question } from '../../../src/programme/questions/question.ts'
import type { SummaryIndicator } from '../../../src/programme/summary.ts'
import { chosenWith, sickLeave } from '../../support/summaries.ts'

const asked: Asked = { today: '2026-11-23', now: '2026-11-23T09:00:00Z' }
const ask = <Kind extends Answer['kind']>(kind: Kind, question: Question, all: readonly Chosen[], when = asked) => {
  const answer = answerTo(question, all, when)
  if (answer.kind !== kind) throw new Error(`${answer.kind}, not ${kind}`)
  return answer as Extract<Answer, { kind: Kind }>
}
const names = (rows: readonly Chosen[]) => rows.map(({ summary }) => summary.project)
const october = { round: '2026-10', asked: 2, given: 2, without: 0 }

const heltid = chosenWith('Heltid', {
  theme: 'fullTime',
  cohort: '2',
  municipality: '1515',
  verdicts: { risks: 'toImprove' },
})
const narvar = chosenWith('Nærvær', {
  theme: 'sickLeave',
  cohort: 'Pulje  1',
  municipality: '1818',
  verdicts: { risks: 'largelyMet' },
})
const hviler = chosenWith('Hviler', { theme: 'sickLeave', cohort: 'pulje 1', pausedUntil: '2027-01-10' })
const ferdig = chosenWith('Ferdig', { theme: 'sickLeave', to: '2026-11-22' })
const all = [narvar, hviler, ferdig, heltid]

describe('which projects a question is about', () => {
  const projects = (of: Question['of'], some = all) => names(ask('projects', { intent: 'projects', of }, some).rows)

  it('all of them, by name', () => expect(projects({})).toEqual(['Ferdig', 'Heltid', 'Hviler', 'Nærvær']))
  it('of a theme', () => expect(projects({ theme: 'fullTime' })).toEqual(['Heltid']))
  it('of a cohort, however it is written', () => expect(projects({ cohort: 'PULJE 1' })).toEqual(['Hviler', 'Nærvær']))
  it('of a municipality, and of a county', () => {
    expect(projects({ municipality: '1818' })).toEqual(['Nærvær'])
    expect(projects({ county: '15' })).toEqual(['Heltid'])
  })
  it.each([
    ['paused', ['Hviler']],
    ['ended', ['Ferdig']],
    ['active', ['Heltid', 'Nærvær']],
  ] as const)('that are %s', (state, expected) => expect(projects({ state })).toEqual(expected))
  it('all that is said at once', () => expect(projects({ theme: 'sickLeave', state: 'active' })).toEqual(['Nærvær']))
  it('a project is paused until a day, and no longer', () => {
    const until = chosenWith('Snart', { pausedUntil: '2026-11-23' })
    expect(projects({ state: 'active' }, [until])).toEqual(['Snart'])
  })
  it('ends after its last day, not on it', () => {
    expect(projects({ state: 'ended' }, [chosenWith('I dag', { to: '2026-11-23' }), ferdig])).toEqual(['Ferdig'])
  })

  it('says how many of how many, from when, and when anything was last changed', () => {
    const old = chosenWith('Gammel', { asOf: '2026-11-21', updated: '2026-11-22T08:00:00Z' })
    expect(ask('projects', { intent: 'projects', of: {} }, [narvar, old]).scope).toEqual({
      of: {},
      projects: 2,
      total: 2,
      asOf: '2026-11-21',
      updated: '2026-11-22T08:00:00Z',
    })
  })

  it('none that is there gets the same answer as none that is not', () => {
    const of = { project: 'somebody else’s' }
    expect(answerTo({ intent: 'status', of }, all, asked)).toEqual({
      kind: 'nothing',
      scope: { of, projects: 0, total: 4 },
    })
    expect(answerTo({ intent: 'status', of }, [], asked)).toEqual({
      kind: 'nothing',
      scope: { of, projects: 0, total: 0 },
    })
  })
})

describe('how it is going', () => {
  it('is the programme at a glance: criteria, states, figures of the last month, what is overdue, red risks', () => {
    const one = chosenWith('En', {
      verdicts: { purpose: 'largelyMet', risks: 'toImprove' },
      rounds: [
        { round: '2026-10', asked: 3, given: 1, without: 1 },
        { round: '2026-09', asked: 9, given: 9, without: 0 },
      ],
      milestones: {
        total: 3,
        done: 1,
        open: [
          { id: 'm', name: 'm', date: '2026-11-22' },
          { id: 'n', name: 'n', date: '2026-11-23' },
        ],
      },
      risks: { red: 2, orange: 0, yellow: 0, green: 0, unscored: 0, worst: [] },
    })
    const { table, ...rest } = ask('glance', { intent: 'status', of: {} }, [one, hviler])
    expect(rest).toMatchObject({
      states: { active: 1, paused: 1, ended: 0 },
      period: { from: '2026-10-01', to: '2026-10-31' },
      given: { asked: 3, given: 1, without: 1, left: 1 },
      overdue: 1,
      red: 2,
    })
    expect(table.map(({ criterion, met, toImprove }) => `${criterion} ${met}/${toImprove}`)).toContain('risks 0/1')
  })

  it('of a municipality with one project is that project', () => {
    expect(ask('project', { intent: 'status', of: { municipality: '1515' } }, all).ref).toBe(heltid.ref)
  })
  it('of a theme that only one project has is the theme all the same', () => {
    expect(ask('glance', { intent: 'status', of: { theme: 'fullTime' } }, all).scope.projects).toBe(1)
  })
})

describe('who lacks something', () => {
  it('has room for improvement in it; one that is not judged does not count', () => {
    const question = { intent: 'lacking', criterion: 'risks', of: {} } as const
    expect(names(ask('lacking', question, all).rows)).toEqual(['Heltid'])
  })
})

describe('a handful of projects', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => chosenWith(`Nr. ${n}`, { theme: 'fullTime' }))
  it.each([
    [2, 2],
    [5, 5],
    [6, 0],
  ])('are named in the status: of %i, %i', (count, named) => {
    expect(ask('glance', { intent: 'status', of: { theme: 'fullTime' } }, many(count)).few).toHaveLength(named)
  })
})

describe('readings', () => {
  const given = chosenWith('Alt', { rounds: [october] })
  const half = chosenWith('Halvt', { rounds: [{ round: '2026-10', asked: 2, given: 1, without: 0 }] })
  const said = chosenWith('Uten', { rounds: [{ round: '2026-10', asked: 1, given: 0, without: 1 }] })
  const none = chosenWith('Ikke spurt', {})
  const some = [given, half, said, none]

  it('are of the month that was last asked about, n of n; who was asked nothing is not in it', () => {
    const answer = ask('readings', { intent: 'readings', of: {} }, some)
    expect(answer).toMatchObject({
      period: { from: '2026-10-01', to: '2026-10-31' },
      given: { asked: 5, given: 3, without: 1, left: 1 },
    })
    expect(names(answer.rows)).toEqual(['Alt', 'Halvt', 'Uten'])
  })
  it('of a longer period are of all its months', () => {
    const period = { from: '2026-07-01', to: '2026-12-31' }
    const one = chosenWith('To måneder', { rounds: [october, { round: '2026-09', asked: 1, given: 0, without: 0 }] })
    expect(ask('readings', { intent: 'readings', of: {}, period }, [one]).given).toEqual({
      asked: 3,
      given: 2,
      without: 0,
      left: 1,
    })
  })
  it('have not been answered where something is left, not where somebody has said why', () => {
    const answer = ask('unanswered', { intent: 'unanswered', of: {} }, some)
    expect([names(answer.rows), answer.asked]).toEqual([['Halvt'], 3])
  })
})

describe('figures', () => {
  const october = [{ round: '2026-10', asked: 1, given: 1, without: 0 }]
  const reads = (project: string, value: number, more: Partial<SummaryIndicator> = {}) =>
    chosenWith(project, { rounds: october, indicators: [sickLeave(9, [8.8, value], more)] })
  const readings = (some: readonly Chosen[], question: Partial<Extract<Question, { intent: 'readings' }>> = {}) =>
    ask('readings', { intent: 'readings', of: {}, ...question }, some)

  it('are shown of the month that was asked about, project by project', () => {
    const { rows } = readings([reads('A', 7.5), reads('B', 6)])
    expect(rows.map(({ what }) => what.figures)).toEqual([
      [{ name: 'Sykefravær', unit: 'percent', value: 7.5 }],
      [{ name: 'Sykefravær', unit: 'percent', value: 6 }],
    ])
  })

  it('of a longer time are the last of each indicator, of whole periods that ended in it', () => {
    const period = { from: '2026-07-01', to: '2026-12-31' }
    const quarter = reads('Kvartal', 5, { frequency: 'quarterly' })
    const { rows } = readings([reads('A', 7.5), quarter], { period })
    // The quarter that October is in has not ended.
    expect(rows.flatMap(({ what }) => what.figures.map(({ value }) => value))).toEqual([7.5, 8.8])
  })

  it('are never of a small unit', () => {
    const { rows, given, means } = readings([reads('Liten', 7.5, { small: true }), reads('A', 6), reads('B', 8)])
    expect(rows.map(({ what }) => what.figures.length)).toEqual([1, 1, 0])
    expect(given.given).toBe(3)
    expect(means).toEqual([{ indicator: 'Sykefravær', unit: 'percent', value: 7, projects: 2, small: 1 }])
  })

  it('have a mean where two or more projects measure the same in the same unit', () => {
    const some = [reads('A', 7), reads('B', 8, { name: 'sykefravær ' }), reads('C', 700, { unit: 'hours' })]
    expect(readings(some).means).toEqual([
      { indicator: 'Sykefravær', unit: 'percent', value: 7.5, projects: 2, small: 0 },
    ])
  })
})

describe('before a round has asked', () => {
  const rounds = [
    { round: '2026-10', asked: 2, given: 0, without: 0 },
    { round: '2026-09', asked: 2, given: 2, without: 0 },
  ]
  const one = chosenWith('En', { rounds })
  const at = (now: string): Asked => ({ today: '2026-11-02', now })
  const [eight, nine] = [at('2026-11-02T07:00:00Z'), at('2026-11-02T08:00:00Z')]

  it('nobody lacks its figures', () => {
    expect(ask('glance', { intent: 'status', of: {} }, [one], eight).given).toMatchObject({ asked: 2, left: 0 })
    expect(ask('glance', { intent: 'status', of: {} }, [one], nine).given).toMatchObject({ asked: 2, left: 2 })
    for (const intent of ['unanswered', 'readings'] as const)
      expect(ask(intent, { intent, of: {} }, [one], eight).period.from).toBe('2026-09-01')
    const remind = { intent: 'remind', missing: 'readings', of: {} } as const
    expect(ask('remind', remind, [one], eight).rows).toEqual([])
    expect(ask('remind', remind, [one], nine).rows).toHaveLength(1)
  })

  it('nor does a question about its month find any', () => {
    const period = { from: '2026-10-01', to: '2026-10-31' }
    expect(ask('unanswered', { intent: 'unanswered', period, of: {} }, [one], eight)).toMatchObject({
      asked: 0,
      rows: [],
    })
  })

  it('the week’s summary counts the month before, and what was given as every answer does', () => {
    const said = chosenWith('Uten', { rounds: [{ round: '2026-09', asked: 3, given: 1, without: 1 }] })
    const week = programmeWeek([one, said], { ...eight, told: undefined })
    expect(week.figures).toEqual({ month: '2026-09-01', asked: 5, given: 3, without: 1, left: 1, counted: true })
  })
})

describe('a month that has been asked for since anybody counted', () => {
  const asked: Asked = { today: '2026-12-07', now: '2026-12-07T08:00:00Z' }
  const behind = chosenWith('En', {
    asOf: '2026-11-24',
    rounds: [{ round: '2026-10', asked: 2, given: 2, without: 0 }],
  })

  it('is not counted, and is no month without figures', () => {
    const { period, scope } = ask('glance', { intent: 'status', of: {} }, [behind], asked)
    expect(period.from).toBe('2026-11-01')
    expect(isCounted(period, scope.asOf)).toBe(false)
    expect(programmeWeek([behind], { ...asked, told: undefined }).figures.counted).toBe(false)
  })

  it('is counted from the day on which it is asked for', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' }
    expect(isCounted(november, '2026-11-30')).toBe(false)
    expect(isCounted(november, '2026-12-01')).toBe(true)
  })
})

describe('milestones that a row had no room for', () => {
  const milestone = (date: string) => ({ id: date, name: date, date })
  const open = ['2026-10-01', '2026-10-02', '2026-11-25', '2026-11-26'].map(milestone)
  const late = chosenWith('Sen', { milestones: { total: 99, done: 0, open, cut: { overdue: 58, upcoming: 0 } } })
  const busy = chosenWith('Travel', { milestones: { total: 99, done: 0, open, cut: { overdue: 0, upcoming: 3 } } })
  const milestones = (one: Chosen, state: 'overdue' | 'upcoming', period?: { from: string; to: string }) =>
    ask('milestones', { intent: 'milestones', state, of: {}, ...(period ? { period } : {}) }, [one])

  it('are counted among those that are overdue', () => {
    expect(ask('glance', { intent: 'status', of: {} }, [late]).overdue).toBe(60)
    const { rows, more } = milestones(late, 'overdue')
    expect(rows.length + Number(more)).toBe(60)
    expect(programmeWeek([late], { ...asked, told: undefined }).counts.overdue).toBe(60)
  })

  it('never hide those that are to come', () => {
    expect(milestones(late, 'upcoming')).toMatchObject({ more: 0, rows: [{}, {}] })
  })

  it('are told of where they may be in the time that is asked about', () => {
    expect(milestones(busy, 'upcoming').more).toBe('some')
    expect(milestones(busy, 'upcoming', { from: '2026-11-01', to: '2026-11-25' }).more).toBe(0)
    expect(milestones(late, 'overdue', { from: '2026-10-01', to: '2026-10-31' }).more).toBe('some')
    expect(milestones(late, 'overdue', { from: '2026-09-01', to: '2026-09-30' }).more).toBe(0)
  })
})

describe('milestones and risks', () => {
  const open = ['2026-10-01', '2026-11-22', '2026-11-23', '2026-12-23', '2026-12-24'].map((date) => ({
    id: date,
    name: date,
    date,
  }))
  const one = chosenWith('En', { milestones: { total: 5, done: 0, open } })
  const dates = (question: Question) =>
    ask('milestones', question, [one]).rows.map(({ what }) => `${what.name} ${what.days}`)

  it('that are overdue: from the day after, the longest first', () => {
    expect(dates({ intent: 'milestones', state: 'overdue', of: {} })).toEqual(['2026-10-01 -53', '2026-11-22 -1'])
  })
  it('that are to come: within thirty days', () => {
    expect(dates({ intent: 'milestones', state: 'upcoming', of: {} })).toEqual(['2026-11-23 0', '2026-12-23 30'])
  })
  it('within a period that was named', () => {
    const period = { from: '2026-12-24', to: '2026-12-31' }
    expect(dates({ intent: 'milestones', state: 'upcoming', period, of: {} })).toEqual(['2026-12-24 31'])
  })
  it('red risks are each told of, and all are counted', () => {
    const worst = [{ id: 'r1', name: 'Svak forankring', acted: false }]
    const risky = chosenWith('Risiko', { risks: { red: 3, orange: 0, yellow: 0, green: 0, unscored: 0, worst } })
    const answer = ask('risks', { intent: 'risks', of: {} }, [risky, one])
    expect([answer.red, answer.cut, answer.rows.map(({ what }) => what)]).toEqual([3, true, worst])
  })

  const risky = (project: string, ...acted: readonly boolean[]) =>
    chosenWith(project, {
      risks: {
        ...{ red: acted.length, orange: 0, yellow: 0, green: 0, unscored: 0 },
        worst: acted.map((one, place) => ({ id: `r${place}`, name: `${project} ${place}`, acted: one })),
      },
    })
  const some = [risky('Alt gjort', true, true, true), risky('Halvt', true, false), risky('Ingenting', false), one]

  it('red risks without an action are those that nobody does anything about, and no others', () => {
    const answer = ask('risks', { intent: 'risks', without: 'action', of: {} }, some)
    expect(answer.rows.map(({ what }) => what.name)).toEqual(['Halvt 1', 'Ingenting 0'])
    expect([answer.red, answer.cut]).toEqual([6, false])
  })

  it('red risks are counted project by project, those with most first and those with none left out', () => {
    const counted = (question: Partial<Extract<Question, { intent: 'risks' }>>) =>
      ask('risksByProject', { intent: 'risks', by: 'project', of: {}, ...question }, some).rows.map(
        ({ summary, what }) => `${summary.project} ${what.red}/${what.untreated}`,
      )
    expect(counted({})).toEqual(['Alt gjort 3/0', 'Halvt 2/1', 'Ingenting 1/1'])
    expect(counted({ without: 'action' })).toEqual(['Halvt 2/1', 'Ingenting 1/1'])
  })

  it('groups can be reminded of red risks without an action alone', () => {
    const answer = ask('remind', { intent: 'remind', missing: 'untreatedRisks', of: {} }, some)
    expect(names(answer.rows)).toEqual(['Halvt', 'Ingenting'])
  })
})

describe('what is new', () => {
  const at = (moment: string) => ({ at: moment, what: 'redRisk', name: moment }) as const
  const one = chosenWith('En', {
    news: [at('2026-11-22T10:00:00Z'), at('2026-11-17T10:00:00Z'), at('2026-11-10T10:00:00Z')],
  })
  const news = (since: string | undefined, seen?: string) =>
    ask('news', { intent: 'news', of: {}, ...(since ? { since } : {}) }, [one], { ...asked, seen }).rows.map(
      ({ what }) => what.at.slice(8, 10),
    )

  it('since somebody last asked', () => expect(news('last', '2026-11-20T00:00:00Z')).toEqual(['22']))
  it('for who never asked, of a week', () => expect(news(undefined)).toEqual(['22', '17']))
  it('from a day that was named, that day included', () => expect(news('2026-11-17')).toEqual(['22', '17']))
  it('from an exact moment, whatever they have seen since', () =>
    expect(news('2026-11-17T10:00:00Z', '2026-11-23T08:00:00Z')).toEqual(['22']))
  it('is as fresh as the latest of it, though no plan was changed since', () => {
    const updated = (summary: Chosen) => ask('news', { intent: 'news', of: {} }, [summary]).scope.updated
    expect(updated(one)).toBe('2026-11-22T10:00:00Z')
    expect(updated(chosenWith('En', { updated: '2026-11-23T07:00:00Z', news: one.summary.news }))).toBe(
      '2026-11-23T07:00:00Z',
    )
  })
  it('from the start is all that is remembered', () => expect(news('start')).toEqual(['22', '17', '10']))
})

describe('who leads', () => {
  it('is named, and so is that nobody is', () => {
    const rows = ask('who', { intent: 'who', role: 'leader', of: {} }, [
      chosenWith('A', { leader: 'Kari' }),
      chosenWith('B'),
    ]).rows
    expect(rows.map(({ what }) => what)).toEqual(['Kari', undefined])
  })
})

describe('those to remind', () => {
  const late = {
    rounds: [{ round: '2026-10', asked: 1, given: 0, without: 0 }],
    verdicts: { risks: 'toImprove' },
  } as const
  const some = [
    chosenWith('Våken', late),
    chosenWith('Hviler', { ...late, pausedUntil: '2027-01-01' }),
    chosenWith('Ferdig', { ...late, to: '2026-01-01' }),
  ]

  it.each(['readings', 'risks'] as const)('of %s are those that lack it, neither at rest nor ended', (missing) => {
    expect(names(ask('remind', { intent: 'remind', missing, of: {} }, some).rows)).toEqual(['Våken'])
  })
})

describe('a development', () => {
  it('is told of an indicator over those that have two figures to compare', () => {
    const some = [
      chosenWith('A', { indicators: [sickLeave(8, [7.6, 7])] }),
      chosenWith('B', { indicators: [sickLeave(10, [10, 9])] }),
      chosenWith('Bare start', { indicators: [sickLeave(99, [])] }),
    ]
    const [one, ...others] = ask('trend', { intent: 'trend', indicator: 'Sykefravær', of: {} }, some).developments
    expect(others).toEqual([])
    expect(one).toMatchObject({
      indicator: 'Sykefravær',
      unit: 'percent',
      wished: -1,
      projects: 2,
      without: 1,
      small: 0,
      from: { date: '2026-08-31', value: 9 },
      to: { date: '2026-10-31', value: 8 },
      line: [
        { date: '2026-08-31', value: 9 },
        { date: '2026-09-30', value: 8.8 },
        { date: '2026-10-31', value: 8 },
      ],
    })
  })

  it('is never of two units together', () => {
    const some = [
      chosenWith('A', { indicators: [sickLeave(8, [7])] }),
      chosenWith('B', { indicators: [sickLeave(800, [700], { unit: 'hours' })] }),
    ]
    const found = ask('trend', { intent: 'trend', indicator: 'sykefravær', of: {} }, some).developments
    expect(found.map(({ unit, projects, from }) => [unit, projects, from.value])).toEqual([
      ['percent', 1, 8],
      ['hours', 1, 800],
    ])
  })

  it('is one for what bokmål and nynorsk write each in its own way, by the name that most use', () => {
    const some = [
      chosenWith('A', { indicators: [sickLeave(8, [7], { name: 'Sjukefråvær' })] }),
      chosenWith('B', { indicators: [sickLeave(10, [9])] }),
      chosenWith('C', { indicators: [sickLeave(9, [8], { name: 'sjukefråvær ' })] }),
      chosenWith('D', { indicators: [sickLeave(9, [8], { name: 'Sjukefråvær' })] }),
    ]
    for (const indicator of [undefined, 'Sykefravær', 'sjukefråvær'])
      expect(
        ask('trend', { intent: 'trend', ...(indicator ? { indicator } : {}), of: {} }, some).developments,
      ).toMatchObject([{ indicator: 'Sjukefråvær', projects: 4, from: { value: 9 }, to: { value: 8 } }])
  })

  it('leaves out units with too few people, and says how many', () => {
    const { start: _, ...hidden } = sickLeave(0, [])
    const small = chosenWith('Liten', { indicators: [{ ...hidden, small: true }] })
    const some = [chosenWith('A', { indicators: [sickLeave(8, [7])] }), small]
    const [one] = ask('trend', { intent: 'trend', of: {} }, some).developments
    expect(one).toMatchObject({ projects: 1, small: 1, without: 0, from: { value: 8 } })
    expect(ask('trend', { intent: 'trend', of: {} }, [small]).developments).toEqual([])
  })

  it('since a day begins with what stood then', () => {
    const some = [chosenWith('A', { indicators: [sickLeave(8, [7, 6])] })]
    const [one] = ask('trend', { intent: 'trend', since: '2026-10-15', of: {} }, some).developments
    expect(one).toMatchObject({ from: { date: '2026-10-15', value: 7 }, to: { date: '2026-10-31', value: 6 } })
  })

  it('has a point for each month with a figure, and none where the last one only stands', () => {
    const quarterly = { start: { date: '2024-01-15', value: 9 }, readings: [{ date: '2026-03-31', value: 7 }] }
    const other = { start: { date: '2024-01-31', value: 5 }, readings: [{ date: '2026-06-30', value: 4 }] }
    const some = [quarterly, other].map((more) => chosenWith('A', { indicators: [{ ...sickLeave(0, []), ...more }] }))
    const [one] = ask('trend', { intent: 'trend', of: {} }, some).developments
    expect(one?.line).toEqual([
      { date: '2024-01-31', value: 7 },
      { date: '2026-03-31', value: 6 },
      { date: '2026-06-30', value: 5.5 },
    ])
  })
})
