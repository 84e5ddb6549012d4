import { describe, expect, it } from 'vitest'
import { longDate, osloDate } from '../../src/calendar/dates.ts'
import { daysBefore } from '../../src/calendar/periods.ts'
import { askingDay, type Round, roundIn } from '../../src/calendar/rounds.ts'
import { afterChasingDays } from '../../src/calendar/working-days.ts'
import { roundWords } from '../../src/cards/periods.ts'
import { baseline, indicators } from '../../src/plan/elements/baseline.ts'
import { setup } from '../../src/plan/setup.ts'
import { texts } from '../../src/texts/index.ts'
import { chromiumPath } from '../support/teams-page.ts'
import { groupAt } from './group.ts'
import { anders, type Item, ingrid, kari } from './items.ts'
import { localTeams } from './local-teams.ts'

const { nb } = texts

const today = osloDate(new Date().toISOString())
const firstOfMonth = `${today.slice(0, 7)}-01`
/** The first of the month so many months on. */
const monthsOn = (count: number): string => {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const index = year * 12 + month - 1 + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
}
/** In July the holidays push the ladder's steps into August's round: three months without it. */
const begins = [1, 2, 3, 4].find((count) => [0, 1, 2].every((more) => monthsOn(count + more).slice(5, 7) !== '07')) ?? 1
/** The rounds of three months to come, whatever month this is, and what people call them. */
const rounds: readonly Round[] = [0, 1, 2].map((more) => roundIn(monthsOn(begins + more)))
const [first, second, third] = rounds.map((round) => ({
  round,
  asked: askingDay(round),
  words: roundWords(round, 'nb'),
}))
if (!first || !second || !third) throw new Error('three months')

const project = 'Nærvær i Tinn'
const sickLeave = 'Sykefravær i hjemmetjenesten'
const wellBeing = 'Trivsel'
const field = { sickLeave: nb.prompt.inUnit(sickLeave, 'prosent'), wellBeing: nb.prompt.inUnit(wellBeing, 'poeng') }

const setUp: Item = {
  part: setup,
  steps: [
    { step: 'place', fill: { municipality: 'Tinn' } },
    { step: 'project', fill: { name: project, theme: 'sickLeave' } },
    { step: 'period', fill: { from: firstOfMonth, to: monthsOn(24) } },
    { step: 'people', fill: { owner: ingrid, leader: kari }, next: ['skip'] },
  ],
}
const indicator = (what: Readonly<Record<string, string>>, start: string, target: string): Item => ({
  part: indicators,
  steps: [
    { step: 'what', fill: what },
    { step: 'start', fill: { startValue: start, startDate: daysBefore(firstOfMonth, 1), source: 'Lønnssystemet' } },
    { step: 'target', fill: { target, targetDate: monthsOn(20) } },
    { step: 'reading', fill: { frequency: 'monthly', responsible: anders } },
  ],
})

describe.runIf(chromiumPath)('three months in a project’s channel', { timeout: 120_000 }, () => {
  const at = localTeams('General')
  /** Plays a day, in the thread that the greeting began. */
  const play = async (day: string) => {
    await at.teams.say(`simulate ${day}`)
    await at.teams.see(longDate(day, 'nb'))
  }
  const write = (item: Item) => groupAt(at.teams, async () => {}).write(item)

  it('begins with a project and two indicators that are measured every month', async () => {
    await at.teams.say('bokmål')
    await at.teams.press(nb.greeting.button)
    await write(setUp)
    await at.teams.say(baseline.texts.nb.name)
    await write(indicator({ name: sickLeave, unit: 'percent', direction: 'down' }, '8,1', '6,5'))
    await at.teams.say(baseline.texts.nb.name)
    await write(indicator({ name: wellBeing, unit: 'points', direction: 'up' }, '3,9', '4,5'))
  })

  it('is asked on the first working day of the first month, in a thread of its own', async () => {
    await play(first.asked)
    const card = at.teams.about(nb.prompt.title(first.words))
    const said = await card.see(nb.prompt.asked(2))
    expect(said).toContain(project)
    await at.picture('prompt', card)
  })

  it('answers a part, is asked once about a figure that looks wrong, and sees what is left', async () => {
    const card = at.teams.about(nb.prompt.title(first.words))
    await card.fill(field.sickLeave, '71')
    await card.press(nb.prompt.save)
    expect(await card.see(nb.prompt.doubt.keep('71'))).toContain(nb.prompt.doubt.meant('7,1\u00a0%'))
    await at.picture('prompt-doubt', card)
    await card.fill(field.sickLeave, '7,1 %')
    await card.press(nb.prompt.save)
    const said = await card.see(nb.prompt.answered)
    expect(said).toContain(nb.prompt.left(1))
    expect(said).toContain('7,1\u00a0%')
    await at.picture('prompt-partly', card)
  })

  it('is nudged in the same thread after three working days, for what is left', async () => {
    await play(afterChasingDays(first.asked, 3))
    const nudge = at.teams.about(nb.nudge.title(1, first.words))
    expect(await nudge.see(wellBeing)).not.toContain(sickLeave)
    await at.picture('nudge', nudge)
  })

  it('says that there is no figure this time, and why', async () => {
    const card = at.teams.about(nb.prompt.answered)
    await card.card().getByText(nb.prompt.none).click()
    await card.press(nb.prompt.save)
    await card.see(nb.prompt.faults.noReason)
    await card.fill(nb.prompt.comment, 'Undersøkelsen er utsatt')
    await card.press(nb.prompt.save)
    // The word in the thread says so too; the card has the answers.
    const whole = at.teams.about(nb.prompt.noFigure('Undersøkelsen er utsatt'))
    await whole.see(nb.prompt.allIn(first.words))
  })

  it('corrects a figure, and everybody sees that it was corrected', async () => {
    await at.teams.about(nb.prompt.noFigure('Undersøkelsen er utsatt')).press(nb.prompt.correct, sickLeave)
    const form = at.teams.about('Hva er tallet?')
    await form.fill('Hva er tallet?', '7,4')
    await form.press(nb.buttons.save)
    const card = at.teams.about(nb.prompt.noFigure('Undersøkelsen er utsatt'))
    await card.see(nb.prompt.corrected('7,1\u00a0%'))
    await at.picture('prompt-corrected', card)
  })

  it('does not answer the second month, so the project leader gets a card of their own', async () => {
    await play(second.asked)
    await at.teams.about(nb.prompt.title(second.words)).see(nb.prompt.asked(2))
    await play(afterChasingDays(second.asked, 3))
    await at.teams.about(nb.nudge.title(2, second.words)).see(wellBeing)
    await play(afterChasingDays(second.asked, 6))
    await at.teams.choose('Personal Chat')
    const card = at.teams.about(nb.reminder.title)
    expect(await card.see(project)).toContain(nb.reminder.readings(second.words))
    await at.picture('reminder', card)
  })

  it('hears in the channel that the leader takes care of it, and nobody is reminded of that again', async () => {
    await at.teams.about(nb.reminder.title).press(nb.reminder.acknowledge)
    await at.teams.about(nb.reminder.acknowledged(project)).see(project)
    await at.teams.choose('General')
    await play(afterChasingDays(second.asked, 7))
    const told = at.teams.about(/følger opp: /)
    expect(await told.see(nb.matters.readings(second.words))).toContain('Kari Nordli')
    await at.picture('acknowledged', told)
  })

  it('rests until a date that it chooses, which the board says', async () => {
    const until = afterChasingDays(third.asked, 4)
    await at.teams.say(`pause til ${longDate(until, 'nb')}`)
    await at.teams.see(nb.pause.saved(longDate(until, 'nb')))
    await at.teams.say('plan')
    await at.teams.see(nb.pause.board(longDate(until, 'nb')))
    await at.picture('pause')
    await play(third.asked)
    await at.teams.see(nb.simulated.nothing)
    expect(await at.teams.cards.filter({ hasText: nb.prompt.title(third.words) }).count()).toBe(0)
  })

  it('is asked when the rest is over, and sees the whole series', async () => {
    await play(afterChasingDays(third.asked, 4))
    const card = at.teams.about(nb.prompt.title(third.words))
    await card.see(nb.prompt.asked(2))
    await card.fill(field.sickLeave, '6,9')
    await card.fill(field.wellBeing, '4.2')
    await card.press(nb.prompt.save)
    await at.teams.about(nb.prompt.allIn(third.words)).see('4,2\u00a0poeng')
    await at.teams.say('indikator sykefravær')
    const series = await at.teams.see(sickLeave)
    for (const value of ['7,4\u00a0%', '6,9\u00a0%']) expect(series).toContain(value)
    await at.picture('series')
  })
})
