import { describe, expect, it } from 'vitest'
import { longDate, osloDate } from '../../src/calendar/dates.ts'
import { daysAfter } from '../../src/calendar/periods.ts'
import { roundIn } from '../../src/calendar/rounds.ts'
import { nextChasingDay } from '../../src/calendar/working-days.ts'
import { roundWords } from '../../src/cards/periods.ts'
import { setup } from '../../src/plan/setup.ts'
import { actingTexts } from '../../src/texts/acting.ts'
import { answers } from '../../src/texts/answers.ts'
import { documents } from '../../src/texts/documents.ts'
import { texts } from '../../src/texts/index.ts'
import { converted, csvOfEverySheet, libreOfficePath, plainText } from '../support/libreoffice.ts'
import { chromiumPath } from '../support/teams-page.ts'
import { groupAt } from './group.ts'
import { type Item, ingrid, kari, period } from './items.ts'
import { localTeams } from './local-teams.ts'

const [nb, nn, en] = [answers.nb, answers.nn, answers.en]
const today = osloDate(new Date().toISOString())
const workingDay = nextChasingDay(today)
const dayAfter = nextChasingDay(daysAfter(workingDay, 1))
const code = /Koden er (\S+?)\./
const acting = actingTexts.nb
const month = roundWords(roundIn(today), 'nb')

const name = 'Hele stillinger i Tinn'
const joined = `${name} (Tinn)`
const joining: Item = {
  part: setup,
  steps: [
    { step: 'place', fill: { municipality: 'Tinn' } },
    { step: 'project', fill: { name, theme: 'fullTime' } },
    { step: 'period', fill: period },
    { step: 'people', fill: { owner: ingrid, leader: kari }, next: ['skip'] },
  ],
}

describe.runIf(chromiumPath)('a coordinator asks about 40 municipalities', { timeout: 120_000 }, () => {
  const at = localTeams('Personal Chat', async (saman) => {
    expect(await saman.run('demo-data')).toContain('48 projects in 40 municipalities')
  })

  /** Asks, and gives what the answer says once it begins so. */
  const asks = async (question: string, understood: string | RegExp) => {
    await at.teams.say(question)
    return at.teams.see(understood)
  }

  it('what is new', async () => {
    expect(await asks('hva er nytt siden sist?', nb.asked.news)).toContain(nb.projects(48, 48))
  })

  it('how it is going, at a glance', async () => {
    const said = await asks('status', `${nb.asked.status} · ${nb.projects(48, 48)}`)
    expect(said).toContain(nb.glance.figures(month))
    expect(said).toContain(nb.glance.heading)
    await at.picture('glance-nb')
    // Shown by the client itself: nobody is asked.
    await at.teams.card().getByRole('button', { name: nb.glance.table }).click()
    await at.teams.see(nb.glance.tableWhy)
    await at.picture('glance-table')
  })

  it('of a theme and a cohort', async () => {
    const said = await asks('status sykefravær pulje 2', /Sykefravær/i)
    expect(said).toMatch(/\d+ av 48 prosjekter/)
  })

  it('who lacks a milestone plan', async () => {
    const said = await asks('hvem mangler milepælsplan?', nb.asked.lacking('milepælsplan'))
    expect(said).toContain(nb.row.askGroup)
    expect(said).toContain(nb.row.remindLeader)
    await at.picture('lacking-list')
  })

  it('who lacks a risk analysis in one theme, with a slip of the finger', async () => {
    await asks('hvem mangler risikoanlyse i heltid?', /Mangler risikoanalyse: Heltidskultur · \d+ av 48/)
  })

  it('which figures have come in for a month', async () => {
    await asks(`avlesninger for ${month}`, new RegExp(`${nb.asked.readings}: ${month}`))
  })

  it('who has not answered', async () => {
    await asks('hvem har ikke svart?', nb.asked.unanswered)
  })

  it('the red risks', async () => {
    expect(await asks('røde risikoer', nb.asked.risks)).toMatch(/røde risikoer i \d+ prosjekter/)
  })

  it('the overdue milestones', async () => {
    expect(await asks('forfalte milepæler', nb.asked.milestones.overdue)).toContain('De eldste står først')
  })

  it('how sick leave has developed', async () => {
    const said = await asks('utvikling i sykefravær siden start', 'Utvikling i')
    expect(said).toMatch(/Fra [\d,]+\s% til [\d,]+\s%/)
    await at.picture('development')
  })

  it('which of two municipalities of one name', async () => {
    await asks('status Herøy', /Herøy \(Nordland\)/)
    await at.picture('which')
    await at.teams.press('Status: Herøy (Nordland)')
    await at.teams.see('Nordland')
  })

  it('how one project is going, on its page', async () => {
    const said = await asks('status Kautokeino', 'Guovdageaidnu - Kautokeino')
    expect(said).toMatch(/\d+ av 10 punkter er stort sett ivaretatt/)
    await at.picture('project-page')
    await at.teams.press(texts.nb.assessment.title)
    await at.teams.see(/Vurdering: /)
  })

  it('for what nobody can answer, and gets the nearest', async () => {
    await asks('hvordan blir været i morgen?', 'hvordan blir været i morgen?')
  })

  it('in nynorsk and in English, and is answered in them', async () => {
    await asks('kven manglar gevinstplan?', nn.asked.lacking(''))
    await asks('status', nn.glance.heading)
    await at.picture('glance-nn')
    await asks('who has not answered?', en.asked.unanswered)
    await asks('status', en.glance.heading)
    await at.picture('glance-en')
  })

  /** Orders a file on the newest card, and fetches it by the link that comes. */
  const fetched = async (order: string): Promise<Uint8Array> => {
    const before = await at.teams.page.getByRole('link', { name: texts.nb.reports.download }).count()
    await at.teams.press(order)
    const link = at.teams.page.getByRole('link', { name: texts.nb.reports.download }).nth(before)
    const [download] = await Promise.all([at.teams.page.waitForEvent('download'), link.click()])
    const stream = await download.createReadStream()
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part)
    return Buffer.concat(parts)
  }

  it.runIf(libreOfficePath)('for a report in Word and a workbook in Excel, which LibreOffice opens', async () => {
    await asks('hva er nytt?', nb.asked.news)
    await asks('rapport for Kautokeino', texts.nb.reports.forms.yearly.order)
    await at.picture('reports')
    const word = await fetched(texts.nb.reports.forms.yearly.order)
    await asks('regneark for programmet', texts.nb.reports.forms.workbook.order)
    const excel = await fetched(texts.nb.reports.forms.workbook.order)

    const soffice = libreOfficePath ?? ''
    const [[, report] = []] = await converted(soffice, { 'report.docx': word }, plainText)
    expect(report?.toString()).toContain(documents.nb.forms.yearly)
    expect(report?.toString()).toContain('Kautokeino')
    expect(report?.toString()).toContain(longDate(today, 'nb'))
    const sheets = await converted(soffice, { 'book.xlsx': excel }, csvOfEverySheet)
    expect(sheets.size).toBe(7)
    const projects = [...sheets].find(([name]) => name.includes(documents.nb.workbook.sheets.projects))?.[1]
    // A head, and a row for each project.
    expect(projects?.toString().trim().split('\n')).toHaveLength(49)
  })

  it('is joined by a group with the code, once it has seen what that means', async () => {
    const said = await asks('program', code)
    const [, written = ''] = code.exec(said) ?? []
    await at.teams.choose('General')
    await at.teams.say('bokmål')
    await at.teams.press(texts.nb.greeting.button)
    await groupAt(at.teams, at.picture).write(joining)
    await at.teams.say(`bli med ${written}`)
    expect(await at.teams.see(texts.nb.joining.reads)).toContain(texts.nb.joining.not)
    await at.picture('consent')
    await at.teams.fill(texts.nb.joining.cohort, ['Pulje 2'])
    await at.teams.press(texts.nb.joining.yes)
    await at.teams.see(texts.nb.joining.joined(kari, 'Saman om ein betre kommune'))
  })

  it('reminds all of those that it can reach, having seen whom it goes to, and hears when it has arrived', async () => {
    await at.teams.choose('Personal Chat')
    await at.teams.say(`simulate ${workingDay}`)
    await at.teams.see(longDate(workingDay, 'nb'))
    await asks('hvem mangler risikoanalyse i heltid?', nb.asked.lacking('risikoanalyse'))
    await at.teams.press(nb.buttons.remindAll)
    const said = await at.teams.see(acting.remind.now)
    expect(said).toContain(acting.remind.to(`«${joined}»`, 0))
    expect(said).toMatch(/Med \d+ grupper har jeg ingen samtale ennå/)
    await at.picture('remind-preview')
    await at.teams.press(acting.remind.send('én gruppe'))
    await at.teams.see(acting.remind.sent('én gruppe'))
    // The clock of the local Teams goes forward only.
    await at.teams.say(`simulate ${dayAfter}`)
    await at.teams.about(acting.result.title('«Risikoanalyse»')).see('Den er framme hos gruppa.')
    await at.teams.choose('General')
    await at.teams.about(acting.group.title(kari)).see(acting.group.criterion('Risikoanalyse'))
    await at.picture('reminded', at.teams.about(acting.group.title(kari)))
  })
})
