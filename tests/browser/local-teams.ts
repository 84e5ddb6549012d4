import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, onTestFailed } from 'vitest'
import { chromiumPath, launchChromium, openTeams, type TeamsPage, teamsContext } from '../support/teams-page.ts'
import { type Running, start } from './running.ts'

/** The README's pictures are taken anew; else they are taken and thrown away. */
const updateImages = process.env.UPDATE_IMAGES === '1'
const images = new URL('../../.github/images/', import.meta.url)

/** What the tests of one file do with Saman: a journey, each part of which begins where the last one ended. */
export type LocalTeams = {
  readonly teams: TeamsPage
  readonly saman: Running
  /** For README, of the newest card or another, to its end or to something on it. */
  readonly picture: (name: string, of?: TeamsPage, until?: Locator) => Promise<void>
  /** Somebody opens Teams and chooses the conversation, and Saman is there. */
  readonly meetAgain: () => Promise<void>
  /** Ctrl-C and `npm start`; gives the exit code. The page that was open is of what has ended. */
  readonly restart: () => Promise<number | null>
}

/** Saman as `npm start` runs it, and a browser with its local Teams, from the first test of the file to the last. */
export function localTeams(conversation: string, prepare: (saman: Running) => Promise<void> = async () => {}) {
  let dataDir: string
  let saman: Running
  let browser: Browser
  let context: BrowserContext
  let teams: TeamsPage
  let broken = false
  const meet = async () => {
    teams = await openTeams(context, saman.url)
    await teams.choose(conversation)
  }

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'saman-browser-'))
    saman = await start(dataDir)
    await prepare(saman)
    browser = await launchChromium(chromiumPath ?? '')
    context = await teamsContext(browser, updateImages ? 1.4 : 1)
    await meet()
  })

  afterAll(async () => {
    await browser?.close()
    await saman?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  beforeEach(() => {
    if (broken) throw new Error('an earlier part of the journey failed')
    onTestFailed(async () => {
      broken = true
      console.error(`The newest card says:\n${await teams.card().innerText()}`)
    })
  })

  const local: LocalTeams = {
    get teams() {
      return teams
    },
    get saman() {
      return saman
    },
    picture: async (name, of = teams, until) => {
      const taken = await of.picture(until)
      if (updateImages) await writeFile(new URL(`${name}.png`, images), taken)
    },
    meetAgain: async () => {
      await teams.page.close()
      await meet()
    },
    restart: async () => {
      const code = await saman.stop()
      saman = await start(dataDir)
      return code
    },
  }
  return local
}
