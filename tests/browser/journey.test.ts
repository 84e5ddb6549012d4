import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TableClient } from '@azure/data-tables'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { gapText } from '../../src/cards/words.ts'
import { elements } from '../../src/plan/elements/index.ts'
import { languages } from '../../src/plan/language.ts'
import { texts } from '../../src/texts/index.ts'
import { chromiumPath, launchChromium, openTeams, type TeamsPage } from '../support/teams-page.ts'
import { groupAt } from './group.ts'
import { brought, type Chapter, firstHalf, leftBehind, project, secondHalf, start as setUp } from './plan.ts'
import { type Running, start } from './running.ts'

if (!chromiumPath)
  console.info(
    'The browser journey was left out: there is no Chromium. Install it (apt-get install chromium), or set CHROMIUM_PATH.',
  )

const channel = 'General'
const { nb } = texts
const images = new URL('../../.github/images/', import.meta.url)

describe.runIf(chromiumPath)('a project group writes its whole plan in a channel', { timeout: 120_000 }, () => {
  let dataDir: string
  let saman: Running
  let browser: Browser
  let teams: TeamsPage

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'saman-journey-'))
    ;[saman, browser] = await Promise.all([start(dataDir), launchChromium(chromiumPath ?? '')])
    teams = await openTeams(browser, saman.url)
  })

  afterAll(async () => {
    await browser?.close()
    await saman?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  /** The newest card as a picture; the README's are taken anew with UPDATE_IMAGES=1. */
  const picture = async (name: string) => {
    const taken = await teams.card().locator('xpath=../..').screenshot()
    if (process.env.UPDATE_IMAGES === '1') await writeFile(new URL(`${name}.png`, images), taken)
  }
  const group = () => groupAt(teams, picture)
  const tellWhatWasShown = () =>
    onTestFailed(async () => console.error(`The newest card says:\n${await teams.card().innerText()}`))

  const write = async ({ element, items }: Chapter) => {
    tellWhatWasShown()
    const { name, why } = element.texts.nb
    await teams.say(name)
    await teams.see(why)
    for (const item of items) await group().write(item)
    await teams.see(why)
  }

  it('is greeted with one card and one button, and can have it in its own language', async () => {
    tellWhatWasShown()
    await teams.choose(channel)
    await teams.see(texts.en.greeting.title)
    await teams.say('bokmål')
    await teams.see(nb.greeting.title)
    expect(await teams.card().getByRole('button').count()).toBe(1)
    await picture('greeting')
  })

  it('is set up in four steps, and told of an end before the start', async () => {
    tellWhatWasShown()
    await teams.press(nb.greeting.button)
    await group().write(setUp)
    const board = await teams.see(nb.board.progress(0, 10))
    expect(board).toContain(project)
    expect(board.split(nb.board.states.empty)).toHaveLength(11)
  })

  it.each(firstHalf)('$element.texts.en.name, as in $from', write)
})
