import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import { matterTitle } from '../../src/cards/matters.ts'
import type { FollowUpRow, ReminderProject } from '../../src/cards/view.ts'
import { milestonesElement } from '../../src/plan/elements/milestones.ts'
import type { Language } from '../../src/plan/language.ts'
import type { Matter } from '../../src/plan/matters.ts'
import { texts } from '../../src/texts/index.ts'
import { actionsOf, inputsOf } from '../support/card-check.ts'
import { kari, ola } from '../support/given.ts'
import { today } from '../support/plan-sizes.ts'
import { entry, planWith } from '../support/plans.ts'
import { underWay } from '../support/project.ts'
import { asked, buttonsOn, findButton, inputsOn, wordsOn } from '../support/shown.ts'
import { stageFor } from '../support/views.ts'

const [gap] = milestonesElement.gaps(underWay, today)
if (!gap) throw new Error('The project lacks something')

const readings: Matter = {
  id: 'readings-2026-11',
  kind: 'readings',
  round: '2026-11',
  names: ['Sykefravær', 'Utgifter til vikarer'],
}
const milestone = (days: number): Matter => ({
  id: `milestone-${days + 20}`,
  kind: 'milestone',
  name: 'Årsrapporten er sendt',
  date: '2026-11-11',
  days,
})
const risk = { id: 'risk-1', kind: 'risk', name: 'Svak oppfølging', lacks: 'action' } as const
const lacking: Matter = { id: 'gap-1', kind: 'gap', gap, days: 45 }

const project = (matters: readonly Matter[], more: Partial<ReminderProject> = {}): ReminderProject => ({
  ref: 'project-1',
  link: 'https://teams.microsoft.com/l/channel/19%3A1',
  plan: underWay,
  matters,
  unreachable: undefined,
  people: [kari, ola],
  ...more,
})
const card = (projects: readonly ReminderProject[], language: Language = 'nb', done?: string) =>
  draw({ view: 'reminder', projects, ...(done === undefined ? {} : { done }) }, stageFor(language, undefined))
const words = (...of: Parameters<typeof card>) => wordsOn(card(...of)).split('\n')

const givenOn = (how: 'acknowledged' | 'delegated') =>
  planWith(
    entry('followUp', milestone(-12).id, {
      title: 'm',
      how,
      given: '2026-10-20',
      ...(how === 'delegated' ? { to: ola } : {}),
    }),
  )

describe('a leader’s own card', () => {
  it.each([
    ['nb', 'delegated', `Overlatt til ${ola.name} 20.10.2026.`],
    ['nn', 'delegated', `Overlate til ${ola.name} 20.10.2026.`],
    ['en', 'delegated', `Passed on to ${ola.name} on 20 Oct 2026.`],
    ['nb', 'acknowledged', `${kari.name} tok det 20.10.2026.`],
  ] as const)('remembers who said they would see to what comes back: %s, %s', (language, how, words) => {
    expect(wordsOn(card([project([milestone(-12)], { plan: givenOn(how) })], language))).toContain(words)
  })

  it.each([
    [
      'nb',
      [
        'Mangler tall for november 2026: «Sykefravær» og «Utgifter til vikarer»',
        'Milepæl forfalt for 12 dager siden: Årsrapporten er sendt',
        'Milepæl i dag: Årsrapporten er sendt',
        'Milepæl om 1 dag: Årsrapporten er sendt',
        'Rød risiko uten tiltak: Svak oppfølging',
      ],
    ],
    [
      'nn',
      [
        'Manglar tal for november 2026: «Sykefravær» og «Utgifter til vikarer»',
        'Milepål forfallen for 12 dagar sidan: Årsrapporten er sendt',
        'Milepål i dag: Årsrapporten er sendt',
        'Milepål om 1 dag: Årsrapporten er sendt',
        'Raud risiko utan tiltak: Svak oppfølging',
      ],
    ],
    [
      'en',
      [
        'Figures missing for November 2026: “Sykefravær” and “Utgifter til vikarer”',
        'Milestone overdue by 12 days: Årsrapporten er sendt',
        'Milestone today: Årsrapporten er sendt',
        'Milestone in 1 day: Årsrapporten er sendt',
        'Red risk without action: Svak oppfølging',
      ],
    ],
  ] as const)('says of a project what is overdue or missing: %s', (language, sentences) => {
    const said = words([project([readings, milestone(-12), milestone(0), milestone(1), risk])], language)
    expect(said.slice(1, 3)).toEqual(['Nærvær i Arendal', 'Arendal'])
    expect(said.slice(3, 8)).toEqual(sentences)
  })

  it('says whether a red risk lacks an action, or somebody to carry it out', () => {
    const unowned = { ...risk, lacks: 'owner' } as const
    expect(words([project([unowned])])[3]).toBe('Rød risiko uten tiltaksansvarlig: Svak oppfølging')
  })

  it('says what the plan has lacked for long, and how long', () => {
    expect(words([project([lacking])])[3]).toMatch(/^Milepælsplan, åpent i 45 dager: .+\.$/)
    // In days nobody pictures how long that is.
    expect(words([project([{ ...lacking, days: 133 }])])[3]).toMatch(/^Milepælsplan, åpent i 4 måneder: /)
  })

  it('has five matters of a project, and says how many more there are', () => {
    const many = [readings, milestone(-1), milestone(-2), milestone(-3), risk, lacking, milestone(3), milestone(4)]
    expect(words([project(many)])).toContain('Og 3 til. De kommer når du har tatt disse.')
  })

  it('has ten projects, with three matters of each, and says how many more there are', () => {
    const many = Array.from({ length: 14 }, (_, n) =>
      project([readings, milestone(-1), milestone(-2), risk], { ref: `project-${n}` }),
    )
    const shown = card(many)
    expect(buttonsOn(shown).filter(({ verb }) => verb === 'acknowledge')).toHaveLength(10)
    expect(wordsOn(shown)).toContain('Og én til. Den kommer når du har tatt disse.')
    expect(wordsOn(shown)).toContain('Og 4 prosjekter til. De kommer når du har tatt disse.')
  })

  it('can be answered with a button for each project: of what it shows, and no more', () => {
    const shown = card([project([readings, milestone(-1), milestone(-2), milestone(-3), risk, lacking])])
    const matters = ['readings-2026-11', 'milestone-19', 'milestone-18', 'milestone-17', 'risk-1']
    expect(buttonsOn(shown).map(asked)).toEqual([
      { do: 'acknowledge', project: 'project-1', matters },
      { do: 'delegate', project: 'project-1', matters },
      { do: 'snooze' },
    ])
    expect(actionsOf(shown).flatMap(({ url }) => (url === undefined ? [] : [url]))).toEqual([
      'https://teams.microsoft.com/l/channel/19%3A1',
    ])
  })

  it('has those among whom one can be chosen, each once', () => {
    const [input, ...others] = inputsOn(card([project([readings], { people: [kari, ola, kari] })]))
    expect(others).toEqual([])
    expect(input).toMatchObject({
      id: 'to.project-1',
      label: 'Overlat til',
      value: '',
      choices: [
        { title: 'Kari Nordli', value: 'user-1' },
        { title: 'Ola Vik', value: 'user-2' },
      ],
    })
  })

  it('asks nobody to choose where there is nobody', () => {
    const shown = card([project([readings], { people: [] })])
    expect(inputsOf(shown)).toEqual([])
    expect(findButton(shown, { do: 'delegate' })).toBeUndefined()
  })

  it.each([
    ['nb', 'Jeg når ikke gruppa, fordi appen er fjernet derfra. Legg til Saman der igjen, så fortsetter jeg.'],
    ['nn', 'Eg når ikkje gruppa, fordi appen er fjerna derifrå. Legg Saman til der på nytt, så held eg fram.'],
    ['en', 'I cannot reach the group because the app has been removed from it. Add Saman there again, and I carry on.'],
  ] as const)('says when the channel can’t be reached, why, and what would help: %s', (language, sentence) => {
    expect(words([project([], { unreachable: 'removed' })], language)).toContain(sentence)
  })

  it('opens no channel that is gone', () => {
    expect(actionsOf(card([project([readings], { unreachable: 'deleted' })])).filter(({ url }) => url)).toEqual([])
  })

  it('says first what was just done', () => {
    const done = texts.nb.reminder.acknowledged('Nærvær i Arendal')
    expect(words([project([risk])], 'nb', done)[1]).toBe(done)
    expect(words([], 'nb', done)[0]).toBe(done)
  })

  it.each([
    ['nb', 'Ingenting venter på deg nå. Jeg sier fra når noe gjør det.'],
    ['nn', 'Ingenting ventar på deg no. Eg seier frå når noko gjer det.'],
    ['en', 'Nothing is waiting for you now. I will let you know when something is.'],
  ] as const)('says when there is nothing: %s', (language, sentence) => {
    expect(words([], language)).toEqual([sentence])
    expect(words([project([])], language)).toEqual([sentence])
  })
})

describe('what a matter is called', () => {
  it.each([
    [readings, 'tallene for november 2026', 'tala for november 2026', 'the figures for November 2026'],
    [
      milestone(3),
      'milepælen «Årsrapporten er sendt»',
      'milepålen «Årsrapporten er sendt»',
      'the milestone “Årsrapporten er sendt”',
    ],
    [risk, 'risikoen «Svak oppfølging»', 'risikoen «Svak oppfølging»', 'the risk “Svak oppfølging”'],
    [
      lacking,
      'det som mangler i «Milepælsplan»',
      'det som manglar i «Milepålsplan»',
      'what is missing in “Milestone plan”',
    ],
  ] as const)('%j', (matter, nb, nn, en) => {
    expect([matterTitle(matter, 'nb'), matterTitle(matter, 'nn'), matterTitle(matter, 'en')]).toEqual([nb, nn, en])
  })
})

describe('what a channel is told', () => {
  const told = (language: Language, matters: readonly string[], to?: typeof ola) =>
    wordsOn(draw({ view: 'acknowledged', by: kari, matters, ...(to ? { to } : {}) }, stageFor(language, underWay)))

  it.each([
    ['nb', 'Kari Nordli følger opp: tallene og risikoen. Jeg minner ikke om det de neste fire ukene.'],
    ['nn', 'Kari Nordli følgjer opp: tallene og risikoen. Eg minner ikkje om det dei neste fire vekene.'],
    ['en', 'Kari Nordli is following up: tallene and risikoen. I will not bring it up for the next four weeks.'],
  ] as const)('who takes care of what: %s', (language, sentence) => {
    expect(told(language, ['tallene', 'risikoen'])).toBe(sentence)
  })

  it('to whom it was given', () => {
    expect(told('nb', ['tallene'], ola)).toBe(
      'Kari Nordli har bedt Ola Vik følge opp: tallene. Jeg minner ikke om det de neste fire ukene.',
    )
  })

  it('six things at most, and how many more', () => {
    expect(told('nb', 'abcdefgh'.split(''))).toContain('a, b, c, d, e, f og 2 ting til.')
  })

  it('as it was written: nothing in it is a link', () => {
    expect(told('nb', ['milepælen «[her](https://evil.example)»'])).toContain('«[her](https://evil.example)»')
  })

  it.each([
    [
      'nb',
      'Jeg når ikke Kari Nordli i personlig chat, fordi Saman ikke er lagt til der. Den det gjelder, kan legge til Saman under Apper i Teams. Da kommer påminnelsene fram.',
    ],
    [
      'nn',
      'Eg når ikkje Kari Nordli i personleg chat, fordi Saman ikkje er lagd til der. Den det gjeld, kan leggje til Saman under Appar i Teams. Då kjem påminningane fram.',
    ],
    [
      'en',
      'I cannot reach Kari Nordli in a personal chat because Saman has not been added there. They can add Saman under Apps in Teams. Then the reminders get through.',
    ],
  ] as const)('who can’t be reached, why, and what would help: %s', (language, sentence) => {
    expect(wordsOn(draw({ view: 'notReached', person: kari, why: 'forbidden' }, stageFor(language, underWay)))).toBe(
      sentence,
    )
  })
})

describe('a coordinator’s list', () => {
  const row = (project: string, matter: FollowUpRow['matter']): FollowUpRow => ({
    project,
    matter,
    since: '2026-12-16T23:30:00Z',
  })
  const card = (rows: readonly FollowUpRow[], page = 0, language: Language = 'nb') =>
    draw({ view: 'followUps', rows, page }, stageFor(language, undefined))

  it('says of each project what it is about, and since when', () => {
    const rows = [
      row('Nærvær i Arendal', { kind: 'readings', round: '2026-11' }),
      row('Heltid i Tinn', { kind: 'unreachable', who: 'Kari Nordli', why: 'left' }),
      row('Rekruttering', { kind: 'unreachable', who: '', why: 'deleted' }),
    ]
    expect(wordsOn(card(rows)).split('\n')).toEqual([
      'Oppfølging',
      'Her har ingen svart, eller jeg når ikke fram. En telefon hjelper ofte.',
      'Nærvær i Arendal',
      'Tallene for november 2026 mangler fortsatt.',
      'På lista siden 17.12.2026',
      'Heltid i Tinn',
      'Jeg når ikke Kari Nordli i personlig chat, fordi personen ikke lenger er med i gruppa.',
      'På lista siden 17.12.2026',
      'Rekruttering',
      'Jeg når ikke gruppa, fordi kanalen eller chatten er slettet.',
      'På lista siden 17.12.2026',
    ])
  })

  it('has ten on each page', () => {
    const rows = Array.from({ length: 23 }, (_, n) => row(`Prosjekt ${n}`, { kind: 'readings', round: '2026-11' }))
    expect(wordsOn(card(rows, 1))).toContain('Viser 11–20 av 23')
    expect(buttonsOn(card(rows, 1)).map(asked)).toEqual([
      { do: 'followUps', page: 0 },
      { do: 'followUps', page: 2 },
    ])
  })

  it.each([
    ['nb', 'Ingen prosjekter trenger at du tar kontakt nå.'],
    ['nn', 'Ingen prosjekt treng at du tek kontakt no.'],
    ['en', 'No project needs you to get in touch now.'],
  ] as const)('says when it is empty: %s', (language, sentence) => {
    expect(wordsOn(card([], 0, language)).split('\n')[1]).toBe(sentence)
  })
})
