import { describe, expect, it } from 'vitest'
import type { Action } from '../../../src/cards/action.ts'
import { pressKey, pressSchema } from '../../../src/cards/action.ts'
import { draw } from '../../../src/cards/draw.ts'
import type { Card } from '../../../src/cards/template.ts'
import { languages } from '../../../src/plan/language.ts'
import type { Chosen } from '../../../src/programme/answers/scope.ts'
import type { Question } from '../../../src/programme/questions/question.ts'
import type { ProjectSummary } from '../../../src/programme/summary.ts'
import { answerView, answerViews, doubtViews, heavyProgramme } from '../../support/asking-views.ts'
import { actionsOf, bytesOf, faultsOf, mostBytes, nodesOf, textBlocksOf } from '../../support/card-check.ts'
import { longText } from '../../support/plan-sizes.ts'
import { chosenWith, sickLeave } from '../../support/summaries.ts'
import { stageFor } from '../../support/views.ts'

const stage = stageFor('nb', undefined)
const drawn = (question: Question, all: readonly Chosen[], page = 0) => draw(answerView(question, all, page), stage)

/** What the buttons of a card ask for. */
const asksOf = (card: Card): readonly Action[] =>
  actionsOf(card).flatMap((node) => {
    const data: unknown = node.data
    const press = typeof data === 'object' && data !== null && pressKey in data ? data[pressKey] : undefined
    const read = pressSchema.safeParse(press)
    return read.success ? [read.data.action] : []
  })
const only = <Name extends Action['do']>(card: Card, name: Name): readonly Extract<Action, { do: Name }>[] =>
  asksOf(card).filter((action): action is Extract<Action, { do: Name }> => action.do === name)
const questionsOn = (card: Card) => only(card, 'ask').map(({ question }) => question)

const lacksMilestones = { verdicts: { milestones: 'toImprove', risks: 'largelyMet' } } as const
const called = (ref: string, project: string, more: Partial<ProjectSummary>): Chosen => ({
  ...chosenWith(project, more),
  ref,
})
const heroyNord = called('nord', 'Heltid', { municipality: '1818', theme: 'fullTime', cohort: '2', ...lacksMilestones })
const heroyVest = called('vest', 'Heltid', { municipality: '1515', theme: 'fullTime', cohort: '2' })
const arendal = called('arendal', 'Nærvær', {
  municipality: '4203',
  theme: 'sickLeave',
  leader: 'Kari Nordli',
  ...lacksMilestones,
})
const all = [heroyNord, heroyVest, arendal]

describe('every answer', () => {
  it.each([
    [{ intent: 'status', of: {} }, 'Status · 3 prosjekter'],
    [
      { intent: 'lacking', criterion: 'milestones', of: { theme: 'fullTime' } },
      'Mangler milepælsplan: Heltidskultur · 2 av 3 prosjekter i programmet',
    ],
    [
      { intent: 'unanswered', of: { cohort: '2' } },
      'Har ikke svart: pulje 2, oktober 2026 · 2 av 3 prosjekter i programmet',
    ],
    [
      { intent: 'risks', of: { municipality: '1515' } },
      'Røde risikoer: Herøy (Møre og Romsdal) · 1 av 3 prosjekter i programmet',
    ],
    [
      { intent: 'risks', of: { project: 'arendal' } },
      'Røde risikoer: Nærvær, Arendal · 1 av 3 prosjekter i programmet',
    ],
    [
      { intent: 'trend', indicator: 'Sykefravær', since: 'start', of: { county: '42' } },
      'Utvikling i sykefravær siden start: Agder · 1 av 3 prosjekter i programmet',
    ],
    [{ intent: 'news', since: '2026-11-01', of: {} }, 'Nytt siden 1. november 2026 · 3 prosjekter'],
    [{ intent: 'who', role: 'leader', of: { state: 'active' } }, 'Prosjektledere: i gang · 3 prosjekter'],
    [{ intent: 'remind', missing: 'overdue', of: {} }, 'Påminnelse om forfalte milepæler · 3 prosjekter'],
    [
      { intent: 'milestones', state: 'upcoming', period: { from: '2026-12-05', to: '2027-01-15' }, of: {} },
      'Kommende milepæler: fra 5.12.2026 til 15.1.2027 · 3 prosjekter',
    ],
    [
      { intent: 'readings', period: { from: '2026-07-01', to: '2026-09-30' }, of: {} },
      'Avlesninger: 3. kvartal 2026 · 3 prosjekter',
    ],
  ] satisfies readonly (readonly [Question, string])[])('begins with what was understood: %j', (question, words) => {
    expect(textBlocksOf(drawn(question, all))[0]).toBe(words)
  })

  it('says how fresh it is, and from when where that is not today', () => {
    expect(textBlocksOf(drawn({ intent: 'projects', of: {} }, all))[1]).toBe(
      'Planene slik de er nå · siste endring 20. november',
    )
    const old = [...all, chosenWith('Gammel', { asOf: '2026-11-21' })]
    expect(textBlocksOf(drawn({ intent: 'projects', of: {} }, old))[1]).toBe(
      'Minst én plan er sist vurdert 21. november · siste endring 20. november',
    )
  })

  describe.each(languages)('in %s', (language) => {
    const heavy = heavyProgramme(60)
    it('can be shown, read and pressed, with as much as there can be', () => {
      const wrong = [...answerViews(heavy), ...doubtViews(heavy, longText(9000))].flatMap(({ name, view }) =>
        faultsOf(draw(view, stageFor(language, undefined)), { plan: null, language }).map(
          (fault) => `${name}: ${fault}`,
        ),
      )
      expect(wrong).toEqual([])
    })
  })

  it.each([
    ['backslashes', '\\'.repeat(120)],
    ['quotes and stars', '"*'.repeat(60)],
    ['families', '👨‍👩‍👧‍👦'.repeat(20)],
    ['right to left', `\u202e${'مشروع '.repeat(19)}`],
  ])('keeps its size when everything is called %s', (_what, text) => {
    const views = answerViews(heavyProgramme(45, text), [{}], [0, 1])
    const sizes = views.map(({ view }) => bytesOf(draw(view, stage)))
    expect(Math.max(...sizes)).toBeLessThan(mostBytes)
  })

  it('keeps its size over 10,000 projects', () => {
    const many = heavyProgramme(10_000, 'Nærvær i nord')
    const sizes = (['status', 'projects', 'risks', 'news', 'trend'] as const).map((intent) =>
      bytesOf(drawn({ intent, of: {} }, many)),
    )
    expect(Math.max(...sizes)).toBeLessThan(mostBytes)
  })

  it('takes what people wrote as text: never as Markdown, never as a template', () => {
    const hostile = `[her](https://evil.example) **b** \${1+1} <at>Kari</at>`
    const cards = answerViews(heavyProgramme(3, hostile), [{}], [0]).map(({ view }) => draw(view, stage))
    const live = cards.flatMap((card) => textBlocksOf(card).filter((text) => /(?<!\\)(?:\[her|<at>|\*\*b)/.test(text)))
    expect(live).toEqual([])
    expect(JSON.stringify(cards)).not.toMatch(/b\W* 2 /)
  })
})

describe('a list', () => {
  const lacking = (of: Question['of'] = {}) => drawn({ intent: 'lacking', criterion: 'milestones', of }, all)

  it('opens each project, asks its group, and reminds its leader where there is one', () => {
    expect(only(lacking(), 'ask').map(({ question }) => question)).toContainEqual({
      intent: 'status',
      of: { project: 'nord' },
    })
    expect(only(lacking(), 'askRemindLeader').map(({ project }) => project)).toEqual(['arendal'])
    expect(only(lacking(), 'writeGroup').map(({ project }) => project)).toEqual(['nord', 'arendal'])
  })

  it('tells namesakes apart by county', () => {
    expect(textBlocksOf(drawn({ intent: 'projects', of: {} }, all)).join('\n')).toMatch(
      /Herøy \(Nordland\)[\s\S]*Herøy \(Møre og Romsdal\)/,
    )
  })

  it.each([
    [{ intent: 'lacking', criterion: 'milestones', of: { theme: 'fullTime' } }, 'milestones'],
    [{ intent: 'unanswered', of: { theme: 'fullTime' } }, 'readings'],
    [{ intent: 'readings', of: { theme: 'fullTime' } }, 'readings'],
    [{ intent: 'milestones', state: 'overdue', of: { theme: 'fullTime' } }, 'overdue'],
    [{ intent: 'risks', of: { theme: 'fullTime' } }, 'redRisks'],
    [{ intent: 'risks', by: 'project', of: { theme: 'fullTime' } }, 'redRisks'],
    [{ intent: 'risks', without: 'action', of: { theme: 'fullTime' } }, 'untreatedRisks'],
    [{ intent: 'remind', missing: 'milestones', of: { theme: 'fullTime' } }, 'milestones'],
  ] satisfies readonly (readonly [Question, string])[])('reminds all of these: %j', (question, missing) => {
    const wanting = chosenWith('Vil ha hjelp', {
      theme: 'fullTime',
      verdicts: { milestones: 'toImprove' },
      milestones: { total: 1, done: 0, open: [{ id: 'm', name: 'M', date: '2026-11-01' }] },
      risks: { red: 1, orange: 0, yellow: 0, green: 0, unscored: 0, worst: [{ id: 'r', name: 'R', acted: false }] },
      rounds: [{ round: '2026-10', asked: 2, given: 1, without: 0 }],
    })
    expect(only(drawn(question, [wanting]), 'askRemindAll').map((one) => one.question)).toEqual([
      { intent: 'remind', missing, of: { theme: 'fullTime' } },
    ])
  })

  it.each([
    { intent: 'unanswered', period: { from: '2026-09-01', to: '2026-09-30' }, of: {} },
    { intent: 'milestones', state: 'overdue', period: { from: '2026-10-01', to: '2026-10-31' }, of: {} },
    { intent: 'milestones', state: 'upcoming', of: {} },
    { intent: 'projects', of: {} },
  ] satisfies readonly Question[])('reminds nobody of another time than now: %j', (question) => {
    expect(only(drawn(question, heavyProgramme(3)), 'askRemindAll')).toEqual([])
  })

  it('reminds nobody where all of them rest', () => {
    const resting = chosenWith('Hviler', { pausedUntil: '2027-01-10', ...lacksMilestones })
    const card = drawn({ intent: 'lacking', criterion: 'milestones', of: {} }, [resting])
    expect(only(card, 'askRemindAll')).toEqual([])
    expect(only(card, 'askRemindLeader')).toEqual([])
  })

  it('of news goes on from the moment that its first page was answered from', () => {
    const many = heavyProgramme(9)
    const since = (question: Question) =>
      only(drawn(question, many), 'ask').flatMap((one) =>
        one.page !== undefined && one.question.intent === 'news' ? [one.question.since] : [],
      )
    const weekAgo = '2026-11-16T09:00:00Z'
    expect(since({ intent: 'news', of: {} })).toEqual([weekAgo])
    expect(since({ intent: 'news', since: 'last', of: {} })).toEqual([weekAgo])
    expect(since({ intent: 'news', since: 'start', of: {} })).toEqual(['start'])
    expect(since({ intent: 'news', since: '2026-11-01', of: {} })).toEqual(['2026-11-01'])
    expect(textBlocksOf(drawn({ intent: 'news', since: weekAgo, of: {} }, many))[0]).toContain(
      'Nytt siden 16. november',
    )
  })

  it('of readings shows the figures, those that are left, and the means', () => {
    const rounds = [{ round: '2026-10', asked: 4, given: 4, without: 0 }]
    const four = ['Sykefravær', 'Turnover', 'Deltid', 'Overtid'].map((name, place) =>
      sickLeave(9, [8, 7.5 - place], { id: name, name }),
    )
    const card = drawn({ intent: 'readings', of: {} }, [
      chosenWith('Alle', { rounds, indicators: four }),
      chosenWith('Ingen', { rounds: [{ round: '2026-10', asked: 2, given: 0, without: 0 }] }),
      chosenWith('Noe', {
        rounds: [{ round: '2026-10', asked: 3, given: 1, without: 1 }],
        indicators: four.slice(0, 1),
      }),
      chosenWith('Liten', { rounds: [{ round: '2026-10', asked: 1, given: 1, without: 0 }] }),
    ])
    const texts = textBlocksOf(card)
    expect(texts).toContain('Sykefravær: 7,5\u00a0% · Turnover: 6,5\u00a0% · Deltid: 5,5\u00a0% · og 1 til')
    expect(texts).toContain('Ikke meldt inn')
    expect(texts).toContain('Sykefravær: 7,5\u00a0% · 1 uten tall · 1 ikke meldt inn')
    expect(texts).toContain('1 av 1 tall meldt inn')
    expect(texts.join('\n')).toContain('Sykefravær: **7,5\u00a0%** i snitt for 2 prosjekter.')
  })

  it('of readings that nobody has been asked for yet says so', () => {
    const period = { from: '2026-11-01', to: '2026-11-30' }
    expect(textBlocksOf(drawn({ intent: 'readings', period, of: {} }, all)).join('\n')).toContain(
      'Det er ikke spurt om tall for november 2026 ennå.',
    )
  })

  it('that is cut says so, and counts all that are overdue', () => {
    const open = ['2026-10-01', '2026-11-25'].map((date) => ({ id: date, name: date, date }))
    const cut = (overdue: number, upcoming: number) =>
      chosenWith('Lang', { milestones: { total: 99, done: 0, open, cut: { overdue, upcoming } } })
    const intro = (state: 'overdue' | 'upcoming', one: Chosen) =>
      textBlocksOf(drawn({ intent: 'milestones', state, of: {} }, [one]))[2]
    expect(intro('overdue', cut(59, 0))).toMatch(/^60 milepæler er forfalt.* Lista viser de eldste i hvert prosjekt\.$/)
    expect(intro('upcoming', cut(59, 0))).toBe('Én milepæl de neste 30 dagene.')
    expect(intro('upcoming', cut(0, 9))).toContain('Lista viser de nærmeste i hvert prosjekt. Det kan være flere.')
  })

  it('goes twenty at a time, and keeps the question on the way', () => {
    const many = heavyProgramme(45)
    const question = { intent: 'projects', of: { state: 'active' } } as const
    const pages = [0, 1, 99].map((page) => drawn(question, many, page))
    expect(pages.map((card) => only(card, 'writeGroup').length)).toEqual([20, 11, 11])
    const turned = pages.map((card) => only(card, 'ask').flatMap((one) => (one.page === undefined ? [] : [one])))
    expect(turned.map((some) => some.map(({ page }) => page))).toEqual([[1], [0], [0]])
    expect(turned.flat().every((one) => JSON.stringify(one.question) === JSON.stringify(question))).toBe(true)
  })

  it.each([
    [{ intent: 'lacking', criterion: 'risks', of: {} }, 'Ingen prosjekter mangler risikoanalyse.'],
    [{ intent: 'risks', of: {} }, 'Ingen prosjekter har røde risikoer.'],
    [{ intent: 'milestones', state: 'overdue', of: {} }, 'Ingen milepæler er forfalt.'],
    [{ intent: 'unanswered', of: {} }, 'Ingen tall skulle meldes inn for oktober 2026.'],
    [{ intent: 'remind', missing: 'risks', of: {} }, 'Ingen grupper trenger en påminnelse om risikoanalyse.'],
  ] satisfies readonly (readonly [Question, string])[])('tells good news as such: %j', (question, words) => {
    expect(textBlocksOf(drawn(question, all))).toContain(words)
  })

  it.each([
    [0, 'Mangler begge tallene', 'Ingen av de 2 prosjektene som skulle melde inn tall, har meldt inn alle.'],
    [1, 'Mangler 1 av 2 tall', 'Ingen av de 2 prosjektene som skulle melde inn tall, har meldt inn alle.'],
    [2, 'Mangler 1 av 2 tall', '1 av de 2 prosjektene som skulle melde inn tall, har ikke meldt inn alle.'],
  ])('of those who have not answered says all and both where it is all and both: %i given', (given, row, intro) => {
    const some = [given, 1].map((had) =>
      chosenWith(`P${had}`, { rounds: [{ round: '2026-10', asked: 2, given: had, without: 0 }] }),
    )
    const texts = textBlocksOf(drawn({ intent: 'unanswered', of: {} }, some))
    expect(texts).toContain(intro)
    expect(texts).toContain(row)
  })

  it('says who has answered, of how many', () => {
    const some = [2, 1].map((given) =>
      chosenWith(`P${given}`, { rounds: [{ round: '2026-10', asked: 3, given, without: 1 }] }),
    )
    const texts = textBlocksOf(drawn({ intent: 'readings', of: {} }, some))
    expect(texts).toContain('3 av 6 tall er meldt inn. For 2 er det sagt fra at det ikke finnes noe tall.')
    expect(texts).toContain('2 av 3 tall meldt inn · 1 uten tall')
    expect(textBlocksOf(drawn({ intent: 'unanswered', of: {} }, some))).toContain('Mangler 1 av 3 tall')
  })

  it('of reports leads to those of each project, and to the workbook', () => {
    const card = drawn({ intent: 'report', of: {} }, all)
    expect(only(card, 'reports').map(({ project }) => project)).toEqual(['nord', 'vest', 'arendal', undefined])
    expect(only(card, 'ask').filter((one) => one.question.of.project)).toEqual([])
  })
})

describe('a programme at a glance', () => {
  it('names criteria apart: some have an “and” of their own', () => {
    const verdicts = { measureGoals: 'toImprove', risks: 'toImprove' } as const
    expect(
      textBlocksOf(drawn({ intent: 'status', of: {} }, [chosenWith('A', { verdicts }), chosenWith('B')])),
    ).toContain('Mest å hente: «Mål og indikatorer for tiltak» og «Risikoanalyse», i ett prosjekt.')
  })

  const heavy = heavyProgramme(20)
  const card = drawn({ intent: 'status', of: {} }, heavy)
  const charts = nodesOf(card).flatMap(({ key, node }) =>
    key !== 'fallback' && node.type === 'Chart.HorizontalBar.Stacked' && Array.isArray(node.data) ? [node.data] : [],
  )

  it('draws the table of ten criteria, no more than four bars in a chart', () => {
    expect(charts.map(({ length }) => length)).toEqual([3, 4, 3])
    expect(charts.flat()[0]).toMatchObject({
      title: 'Overordnet hensikt: 0 ivaretatt',
      data: [
        { legend: 'Ivaretatt', value: 0 },
        { legend: 'Å forbedre', value: 20 },
      ],
    })
  })

  it('tells of those that are not judged yet, where there are any', () => {
    const one = drawn({ intent: 'status', of: {} }, [...heavy, chosenWith('Ny', { verdicts: {} })])
    expect(JSON.stringify(one)).toContain('Ikke vurdert')
    expect(textBlocksOf(one)).toContain('0 stort sett ivaretatt · 20 med forbedringspotensial · 1 ikke vurdert')
  })

  it('has the table in words, each criterion asking who lacks it', () => {
    expect(questionsOn(card).filter(({ intent }) => intent === 'lacking')).toHaveLength(10)
    expect(textBlocksOf(card)).toContain('0 stort sett ivaretatt · 20 med forbedringspotensial')
    expect(String(card.fallbackText)).toContain('Milepælsplan: 0 stort sett ivaretatt · 20 med forbedringspotensial')
  })

  it('has figures that ask for what they count', () => {
    expect(questionsOn(card)).toEqual(
      expect.arrayContaining([
        { intent: 'projects', of: { state: 'paused' } },
        { intent: 'unanswered', of: {}, period: { from: '2026-10-01', to: '2026-10-31' } },
        { intent: 'milestones', state: 'overdue', of: {} },
        { intent: 'risks', of: {} },
      ]),
    )
    expect(textBlocksOf(card)).toEqual(expect.arrayContaining(['80 av 240', 'tall for oktober 2026']))
  })

  it('draws no chart where nothing is judged', () => {
    expect(JSON.stringify(drawn({ intent: 'status', of: {} }, [chosenWith('Ny'), chosenWith('Ny to')]))).not.toContain(
      'Chart.',
    )
  })
})

describe('a development', () => {
  const going = (start: number, ...values: readonly number[]) => ({ indicators: [sickLeave(start, values)] })
  const some = [chosenWith('A', going(8, 7)), chosenWith('B', going(9, 8.1))]
  const trend = (projects: readonly Chosen[], more = {}) =>
    textBlocksOf(drawn({ intent: 'trend', of: {}, ...more }, projects)).join('\n')

  it('goes from one figure to another, the right way or the wrong one, over so many', () => {
    expect(trend(some)).toContain('**Fra 8,5\u00a0% til 7,6\u00a0%** · riktig vei')
    expect(trend(some)).toContain(
      'Gjennomsnitt for 2 prosjekter som måler dette, fra 31. august 2026 til 30. september 2026.',
    )
    expect(trend([chosenWith('A', going(8, 9))])).toContain('feil vei')
    expect(trend([chosenWith('A', going(8, 8.01))])).toContain('uendret')
  })

  it.each([
    ['nb', 'riktig vei samlet sett, men feil vei siden september 2026'],
    ['nn', 'rett veg alt i alt, men feil veg sidan september 2026'],
    ['en', 'the right way on the whole, but the wrong way since September 2026'],
  ] as const)('that has turned says so, and when: %s', (language, words) => {
    const view = answerView({ intent: 'trend', of: {} }, [chosenWith('A', going(9, 7, 8))])
    expect(textBlocksOf(draw(view, stageFor(language, undefined))).join('\n')).toContain(words)
  })

  it('has turned after the last figure that went the way of the whole, however long after another came', () => {
    const quarterly = [
      { date: '2026-03-31', value: 7 },
      { date: '2026-06-30', value: 8 },
      { date: '2026-09-30', value: 8.5 },
    ]
    const one = { ...sickLeave(9, []), start: { date: '2025-12-31', value: 9 }, readings: quarterly }
    expect(trend([chosenWith('A', { indicators: [one] })])).toContain('feil vei siden mars 2026')
  })

  it('has turned only where it goes against the whole', () => {
    expect(trend([chosenWith('A', going(9, 8, 7))])).toMatch(/· riktig vei$/m)
    expect(trend([chosenWith('A', going(9, 7, 7))])).toMatch(/· riktig vei$/m)
    expect(trend([chosenWith('A', going(7, 9, 8))])).toContain(
      'feil vei samlet sett, men riktig vei siden september 2026',
    )
  })

  it('has every figure of its line in words, behind a button that asks nobody', () => {
    const card = drawn({ intent: 'trend', of: {} }, [chosenWith('A', going(9, 8, 7)), chosenWith('B', {})])
    const [facts] = nodesOf(card).flatMap(({ node }) => (node.type === 'FactSet' ? [node] : []))
    expect(facts).toMatchObject({
      isVisible: false,
      facts: [
        { title: 'oktober 2026', value: '7\u00a0%' },
        { title: 'september 2026', value: '8\u00a0%' },
        { title: 'august 2026', value: '9\u00a0%' },
      ],
    })
    expect(actionsOf(card)).toContainEqual(
      expect.objectContaining({ type: 'Action.ToggleVisibility', title: 'Vis tallene', targetElements: [facts?.id] }),
    )
  })

  it('says who is left out, and why', () => {
    const small = chosenWith('Liten', { indicators: [{ ...sickLeave(8, []), small: true }] })
    const told = trend([...some, small, chosenWith('Ny', { indicators: [{ ...sickLeave(8, []), readings: [] }] })])
    expect(told).toContain('Én indikator er utelatt fordi den gjelder færre enn fem personer.')
    expect(told).toContain('Én indikator er utelatt fordi den ikke har to tall å sammenligne.')
  })

  it('says what is lacking where there is none', () => {
    expect(trend([arendal])).toContain('Da må minst ett prosjekt ha to tall for samme indikator.')
    expect(trend(some, { indicator: 'Turnover' })).toContain('«Turnover»')
  })
})

describe('nothing', () => {
  const said = (question: Question, projects: readonly Chosen[]) => textBlocksOf(drawn(question, projects)).slice(1)

  it('is told in the same words, whether or not it is anywhere else', () => {
    const one = said({ intent: 'status', of: { municipality: '5610' } }, all)
    expect(one).toEqual(['Det finner jeg ikke i programmet. Her er bare prosjekter som har sagt ja til å være med.'])
    expect(said({ intent: 'risks', of: { project: 'ref-of-another-programme' } }, all)).toEqual(one)
    expect(said({ intent: 'news', of: { county: '56', theme: 'reputation' } }, all)).toEqual(one)
  })

  it('fits what was asked for', () => {
    expect(said({ intent: 'status', of: { theme: 'reputation', cohort: '7' } }, all)).toEqual([
      'Ingen av de 3 prosjektene passer til alt dette. Ta bort noe, og spør igjen.',
    ])
  })

  it('is there yet: how groups join', () => {
    const card = drawn({ intent: 'status', of: {} }, [])
    expect(textBlocksOf(card).join()).toContain('skriver «bli med» og koden')
    expect(asksOf(card).map((action) => action.do)).toEqual(['programme'])
  })
})

describe('a question asked back', () => {
  it('has a button for each, at most twelve, with words that tell them apart', () => {
    const card = draw(
      {
        view: 'which',
        programme: { id: 'p', name: 'P' },
        slot: 'municipality',
        among: ['1515', '1818'].map((municipality) => ({ intent: 'status', of: { municipality } })),
        named: new Map(),
      },
      stage,
    )
    expect(textBlocksOf(card)).toEqual([
      'Hvilken kommune mener du?',
      'Status: Herøy (Møre og Romsdal)',
      'Status: Herøy (Nordland)',
    ])
    const many = doubtViews(heavyProgramme(30), 'x').map(({ view }) => only(draw(view, stage), 'ask').length)
    expect(Math.max(...many)).toBe(12)
  })

  it('says what it does not know, and the nearest that it can', () => {
    const card = draw(
      {
        view: 'unsure',
        programme: { id: 'p', name: 'P' },
        said: 'hva koster *kaffe*',
        nearest: [{ intent: 'projects', of: {} }],
        named: new Map(),
      },
      stage,
    )
    expect(textBlocksOf(card)[0]).toContain('Jeg vet ikke hva jeg skal svare på «hva koster \\*kaffe\\*».')
    expect(asksOf(card).map((action) => action.do)).toEqual(['ask', 'help'])
  })
})
