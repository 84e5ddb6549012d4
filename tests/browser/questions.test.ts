import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { longDate, osloDate } from '../../src/calendar/dates.ts'
import { roundIn } from '../../src/calendar/rounds.ts'
import { roundWords } from '../../src/cards/periods.ts'
import { answers } from '../../src/texts/answers.ts'
import { documents } from '../../src/texts/documents.ts'
import { texts } from '../../src/texts/index.ts'
import { converted, csvOfEverySheet, libreOfficePath, plainText } from '../support/libreoffice.ts'
import { chromiumPath, launchChromium, openTeams, type TeamsPage, teamsContext } from '../support/teams-page.ts'
import { type Running, start } from './running.ts'

const updateImages = process.env.UPDATE_IMAGES === '1'
const images = new URL('../../.github/images/', import.meta.url)
const [nb, nn, en] = [answers.nb, answers.nn, answers.en]
const today = osloDate(new Date().toISOString())
const month = roundWords(roundIn(today), 'nb')

describe.runIf(chromiumPath)('a coordinator asks about 40 municipalities', { timeout: 120_000 }, () => {
  let dataDir: string
  let saman: Running
  let browser: Browser
  let context: BrowserContext
  let teams: TeamsPage

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'saman-questions-'))
    saman = await start(dataDir)
    expect(await saman.run('demo-data')).toContain('48 projects in 40 municipalities')
    browser = await launchChromium(chromiumPath ?? '')
    context = await teamsContext(browser, updateImages ? 1.4 : 1)
    teams = await openTeams(context, saman.url)
    await teams.choose('Personal Chat')
  })

  afterAll(async () => {
    await browser?.close()
    await saman?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  let broken = false
  beforeEach(() => {
    // What is asked in words is answered in the language of the last question that told its own.
    if (broken) throw new Error('an earlier part of the conversation failed')
    onTestFailed(async () => {
      broken = true
      console.error(`The newest card says:\n${await teams.card().innerText()}`)
    })
  })

  const picture = async (name: string) => {
    const taken = await teams.picture()
    if (updateImages) await writeFile(new URL(`${name}.png`, images), taken)
  }
  /** Asks, and gives what the answer says once it begins so. */
  const asks = async (question: string, understood: string | RegExp) => {
    await teams.say(question)
    return teams.see(understood)
  }

  it('what is new', async () => {
    expect(await asks('hva er nytt siden sist?', nb.asked.news)).toContain(nb.projects(48, 48))
  })

  it('how it is going, at a glance', async () => {
    const said = await asks('status', `${nb.asked.status} · ${nb.projects(48, 48)}`)
    expect(said).toContain(nb.glance.figures(month))
    expect(said).toContain(nb.glance.heading)
    await picture('glance-nb')
    // Shown by the client itself: nobody is asked.
    await teams.card().getByRole('button', { name: nb.glance.table }).click()
    await teams.see(nb.glance.tableWhy)
    await picture('glance-table')
  })

  it('of a theme and a cohort', async () => {
    const said = await asks('status sykefravær pulje 2', /Sykefravær/i)
    expect(said).toMatch(/\d+ av 48 prosjekter/)
  })

  it('who lacks a milestone plan', async () => {
    const said = await asks('hvem mangler milepælsplan?', nb.asked.lacking('milepælsplan'))
    expect(said).toContain(nb.row.askGroup)
    expect(said).toContain(nb.row.remindLeader)
    await picture('lacking-list')
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
    await picture('development')
  })

  it('which of two municipalities of one name', async () => {
    await asks('status Herøy', /Herøy \(Nordland\)/)
    await picture('which')
    await teams.press('Status: Herøy (Nordland)')
    await teams.see('Nordland')
  })

  it('how one project is going, on its page', async () => {
    const said = await asks('status Kautokeino', 'Guovdageaidnu - Kautokeino')
    expect(said).toMatch(/\d+ av 10 punkter er stort sett ivaretatt/)
    await picture('project-page')
    await teams.press(texts.nb.assessment.title)
    await teams.see(/Vurdering: /)
  })

  it('to remind all of them, and sees first whom it goes to', async () => {
    await asks('hvem mangler risikoanalyse i heltid?', nb.asked.lacking('risikoanalyse'))
    await teams.press(nb.buttons.remindAll)
    const said = await teams.see(/Minne \d+ grupper om/)
    expect(said).toContain('Går til:')
    await picture('remind-preview')
  })

  it('for what nobody can answer, and gets the nearest', async () => {
    await asks('hvordan blir været i morgen?', 'hvordan blir været i morgen?')
  })

  it('in nynorsk and in English, and is answered in them', async () => {
    await asks('kven manglar gevinstplan?', nn.asked.lacking(''))
    await asks('status', nn.glance.heading)
    await picture('glance-nn')
    await asks('who has not answered?', en.asked.unanswered)
    await asks('status', en.glance.heading)
    await picture('glance-en')
  })

  /** Orders a file on the newest card, and fetches it by the link that comes. */
  const fetched = async (order: string): Promise<Uint8Array> => {
    const before = await teams.page.getByRole('link', { name: texts.nb.reports.download }).count()
    await teams.press(order)
    const link = teams.page.getByRole('link', { name: texts.nb.reports.download }).nth(before)
    const [download] = await Promise.all([teams.page.waitForEvent('download'), link.click()])
    const stream = await download.createReadStream()
    const parts: Buffer[] = []
    for await (const part of stream) parts.push(part)
    return Buffer.concat(parts)
  }

  it.runIf(libreOfficePath)('for a report in Word and a workbook in Excel, which LibreOffice opens', async () => {
    await asks('hva er nytt?', nb.asked.news)
    await asks('rapport for Kautokeino', texts.nb.reports.forms.yearly.order)
    await picture('reports')
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
})
