import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TableClient } from '@azure/data-tables'
import type { Browser, BrowserContext, Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { baseline } from '../../src/plan/elements/baseline.ts'
import { elements } from '../../src/plan/elements/index.ts'
import { measuresElement } from '../../src/plan/elements/measures.ts'
import { milestonesElement } from '../../src/plan/elements/milestones.ts'
import { texts } from '../../src/texts/index.ts'
import { chromiumPath, launchChromium, openTeams, type TeamsPage, teamsContext } from '../support/teams-page.ts'
import { firstHalf, leftBehind, project, setUp } from './first-half.ts'
import { groupAt } from './group.ts'
import type { Chapter } from './items.ts'
import { type Running, start } from './running.ts'
import { brought, hostile, hostileText, kept, moved, movedTold, secondHalf } from './second-half.ts'

if (!chromiumPath)
  console.info(
    'The browser journey was left out: there is no Chromium. Install it (apt-get install chromium), or set CHROMIUM_PATH.',
  )

const channel = 'General'
/** The README's pictures are taken anew; else they are taken and thrown away. */
const updateImages = process.env.UPDATE_IMAGES === '1'
const longestThread = 20
/** What a telephone leaves a card. */
const phone = 320
const { nb } = texts
const images = new URL('../../.github/images/', import.meta.url)

describe.runIf(chromiumPath)('a project group writes its whole plan in a channel', { timeout: 120_000 }, () => {
  let dataDir: string
  let saman: Running
  let browser: Browser
  let context: BrowserContext
  let teams: TeamsPage

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'saman-journey-'))
    saman = await start(dataDir)
    browser = await launchChromium(chromiumPath ?? '')
    context = await teamsContext(browser, updateImages ? 1.4 : 1)
    teams = await meet()
  })

  afterAll(async () => {
    await browser?.close()
    await saman?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  // A long thread makes the Playground slow, so the page is opened anew now and then: like another meeting.
  let broken = false
  beforeEach(async () => {
    // Each part of a journey begins where the last one ended.
    if (broken) throw new Error('an earlier part of the journey failed')
    if ((await teams.cards.count()) > longestThread) {
      await teams.page.close()
      teams = await meet()
    }
    onTestFailed(async () => {
      broken = true
      console.error(`The newest card says:\n${await teams.card().innerText()}`)
    })
  })

  /** Somebody opens Teams and chooses the channel, and Saman is there. */
  const meet = async () => {
    const page = await openTeams(context, saman.url)
    await page.choose(channel)
    return page
  }

  const picture = async (name: string, until?: Locator) => {
    const taken = await teams.picture(until)
    if (updateImages) await writeFile(new URL(`${name}.png`, images), taken)
  }
  const group = () => groupAt(teams, picture)

  const write = async ({ element, items }: Chapter) => {
    const { name, why } = element.texts.nb
    await teams.say(name)
    await teams.see(why)
    for (const item of items) await group().write(item)
    await teams.see(why)
  }

  it('is greeted with one card and one button, and set up in four steps', async () => {
    await teams.see(texts.en.greeting.title)
    // The Playground says that everybody reads English.
    await teams.say('bokmål')
    await teams.see(nb.greeting.title)
    expect(await teams.card().getByRole('button').count()).toBe(1)
    await picture('greeting')
    await teams.press(nb.greeting.button)
    await group().write(setUp)
    const board = await teams.see(nb.board.progress(0, 10))
    expect(board).toContain(project)
    expect(board.split(nb.board.states.empty)).toHaveLength(11)
  })

  it.each(firstHalf)('$element.texts.en.name, as in $from', write)

  it('sees the board in three languages', async () => {
    for (const language of ['nn', 'en', 'nb'] as const) {
      await teams.say('språk')
      await teams.press(nb.language.names[language])
      const board = await teams.see(texts[language].board.progress(4, 10))
      for (const element of elements) expect(board).toContain(element.texts[language].name)
      await picture(`board-${language}`)
    }
  })

  it('looks at a good example, and is helped when a word is not understood', async () => {
    await teams.say('[gulrot](https://ond.example)')
    expect(await teams.see('«[gulrot](https://ond.example)»')).toContain(nb.commands.plan.does)
    await teams.say(measuresElement.texts.nb.name)
    await teams.see(measuresElement.texts.nb.why)
    await picture('element', teams.card().locator('.ac-container').filter({ hasText: nb.buttons.fix }).last())
    await teams.press(nb.buttons.example)
    expect(await teams.see(measuresElement.texts.nb.example.title)).toContain('Arendal')
    await picture('example')
  })

  it('mends what was left, from the card of its part', async () => {
    await teams.say(measuresElement.texts.nb.name)
    await group().write(leftBehind)
    await teams.see(nb.element.complete)
  })

  it.each(secondHalf)('$element.texts.en.name, as in $from', write)

  it('is led by "continue" to the indicators that the measures brought along', async () => {
    await teams.say('fortsett')
    await teams.see(baseline.texts.nb.why)
    for (const item of brought) await group().write(item)
    await teams.see(nb.element.complete)
  })

  it('has all ten parts in place', async () => {
    await teams.say('plan')
    const board = await teams.see(nb.board.progress(10, 10))
    expect(board.split(nb.board.states.complete)).toHaveLength(11)
    expect(board).toContain(nb.board.allThere)
  })

  it('moves a milestone, and the history tells what it was', async () => {
    await teams.say('milepæler')
    await teams.see(milestonesElement.texts.nb.why)
    await group().write(moved)
    await teams.say('historikk')
    expect(await teams.see(nb.history.title)).toContain(movedTold)
    await picture('history', teams.card().locator('.ac-container').nth(4))
  })

  it('opens the assessment, the chain, the timeline and the matrix, in three languages', async () => {
    for (const language of ['nn', 'en', 'nb'] as const) {
      const said = texts[language]
      await teams.say('språk')
      await teams.press(nb.language.names[language])
      await teams.see(said.board.progress(10, 10))
      for (const [view, words] of [
        ['assess', said.assessment.summary(10, 10)],
        ['chain', said.chain.missing],
        ['timeline', said.timeline.title],
        ['matrix', said.matrix.register],
      ] as const) {
        await teams.say(said.commands[view].title)
        expect(await teams.see(words)).toContain(project)
        await picture(`${view}-${language}`)
      }
    }
  })

  it('shows what people write as the text it is, and asks before it removes an item', async () => {
    const { name, the, why } = measuresElement.texts.nb
    await teams.say(name)
    await teams.see(why)
    await group().write(hostile)
    await teams.see(hostileText)
    for (const word of ['plan', 'historikk', name]) {
      await teams.say(word)
      await teams.see(hostileText)
    }
    await teams.press(nb.buttons.change, hostileText)
    expect(await teams.field(measuresElement.texts.nb.fields.name?.label ?? '').inputValue()).toBe(hostileText)
    await teams.press(nb.buttons.toElement(the))
    await teams.press(nb.buttons.remove, hostileText)
    await teams.see(nb.remove.title(hostileText))
    await teams.press(nb.remove.keep)
    await teams.press(nb.buttons.remove, hostileText)
    await teams.press(nb.remove.button)
    expect(await teams.see(nb.element.complete)).not.toContain(hostileText)
    // Saman's own cards have no links, and nothing but bold.
    expect(await teams.cards.locator('a, b, i, em, at, img').count()).toBe(0)
  })

  it('can be read on a phone', async () => {
    const fits = async () => expect(await teams.overflowing()).toEqual([])
    await teams.narrow(phone)
    await teams.say('plan')
    await teams.see(nb.board.progress(10, 10))
    await picture('phone')
    await fits()
    await teams.press(nb.buttons.help)
    await teams.see(nb.help.title)
    await fits()
    await teams.press(nb.commands.history.title)
    await teams.see(nb.history.title)
    await fits()
    await teams.press(nb.buttons.toPlan)
    for (const { list, texts: own } of elements) {
      const { name, the, why, example } = own.nb
      await teams.press(new RegExp(`^(${name}: |${nb.buttons.nextElement}$)`))
      await teams.see(why)
      await fits()
      await teams.press(own.nb.list?.add ?? nb.buttons.example)
      await teams.see(list ? (own.nb.steps[`${list.id}.${list.steps[0]?.id}`] ?? '') : example.title)
      await fits()
      await teams.press(nb.buttons.toElement(the))
    }
  })

  it('finds the plan again after Ctrl-C and a new start', async () => {
    expect(await saman.stop()).toBe(0)
    expect(saman.printed()).not.toMatch(/"level":(50|60)/)
    await teams.page.close()
    saman = await start(dataDir)
    teams = await meet()
    await teams.see(nb.greeting.back(project))
    await teams.press(nb.greeting.backButton)
    await teams.see(nb.board.progress(10, 10))

    const table = TableClient.fromConnectionString(saman.storage, 'saman', { allowInsecureConnection: true })
    const titles: Record<string, string[]> = {}
    for await (const { part, title } of table.listEntities<{ part?: string; title?: string }>({
      queryOptions: { filter: "RowKey lt '9'" },
    }))
      if (part) titles[part] = [...(titles[part] ?? []), title ?? ''].sort()
    expect(titles).toEqual(kept())
  })
})
