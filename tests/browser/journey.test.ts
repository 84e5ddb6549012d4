import { TableClient } from '@azure/data-tables'
import { beforeEach, describe, expect, it } from 'vitest'
import { baseline } from '../../src/plan/elements/baseline.ts'
import { elements } from '../../src/plan/elements/index.ts'
import { measuresElement } from '../../src/plan/elements/measures.ts'
import { milestonesElement } from '../../src/plan/elements/milestones.ts'
import { texts } from '../../src/texts/index.ts'
import { chromiumPath } from '../support/teams-page.ts'
import { firstHalf, leftBehind, project, setUp } from './first-half.ts'
import { groupAt } from './group.ts'
import type { Chapter } from './items.ts'
import { localTeams } from './local-teams.ts'
import { brought, hostile, hostileText, kept, moved, movedTold, secondHalf } from './second-half.ts'

if (!chromiumPath)
  console.info(
    'The browser journey was left out: there is no Chromium. Install it (apt-get install chromium), or set CHROMIUM_PATH.',
  )

const longestThread = 20
/** What a telephone leaves a card. */
const phone = 320
const { nb } = texts

describe.runIf(chromiumPath)('a project group writes its whole plan in a channel', { timeout: 120_000 }, () => {
  const at = localTeams('General')
  // A long thread makes the Playground slow, so the page is opened anew now and then: like another meeting.
  beforeEach(async () => {
    if ((await at.teams.cards.count()) > longestThread) await at.meetAgain()
  })
  const group = () => groupAt(at.teams, at.picture)

  const write = async ({ element, items }: Chapter) => {
    const { name, why } = element.texts.nb
    await at.teams.say(name)
    await at.teams.see(why)
    for (const item of items) await group().write(item)
    await at.teams.see(why)
  }

  it('is greeted with one card and one button, and set up in four steps', async () => {
    await at.teams.see(texts.en.greeting.title)
    // The Playground says that everybody reads English.
    await at.teams.say('bokmål')
    await at.teams.see(nb.greeting.title)
    expect(await at.teams.card().getByRole('button').count()).toBe(1)
    await at.picture('greeting')
    await at.teams.press(nb.greeting.button)
    await group().write(setUp)
    const board = await at.teams.see(nb.board.progress(0, 10))
    expect(board).toContain(project)
    expect(board.split(nb.board.states.empty)).toHaveLength(11)
  })

  it.each(firstHalf)('$element.texts.en.name, as in $from', write)

  it('sees the board in three languages', async () => {
    for (const language of ['nn', 'en', 'nb'] as const) {
      await at.teams.say('språk')
      await at.teams.press(nb.language.names[language])
      const board = await at.teams.see(texts[language].board.progress(4, 10))
      for (const element of elements) expect(board).toContain(element.texts[language].name)
      await at.picture(`board-${language}`)
    }
  })

  it('looks at a good example, and is helped when a word is not understood', async () => {
    await at.teams.say('[gulrot](https://ond.example)')
    expect(await at.teams.see('«[gulrot](https://ond.example)»')).toContain(nb.commands.plan.does)
    await at.teams.say(measuresElement.texts.nb.name)
    await at.teams.see(measuresElement.texts.nb.why)
    await at.picture(
      'element',
      at.teams,
      at.teams.card().locator('.ac-container').filter({ hasText: nb.buttons.fix }).last(),
    )
    await at.teams.press(nb.buttons.example)
    expect(await at.teams.see(measuresElement.texts.nb.example.title)).toContain('Arendal')
    await at.picture('example')
  })

  it('mends what was left, from the card of its part', async () => {
    await at.teams.say(measuresElement.texts.nb.name)
    await group().write(leftBehind)
    await at.teams.see(nb.element.complete)
  })

  it.each(secondHalf)('$element.texts.en.name, as in $from', write)

  it('is led by "continue" to the indicators that the measures brought along', async () => {
    await at.teams.say('fortsett')
    await at.teams.see(baseline.texts.nb.why)
    for (const item of brought) await group().write(item)
    await at.teams.see(nb.element.complete)
  })

  it('has all ten parts in place', async () => {
    await at.teams.say('plan')
    const board = await at.teams.see(nb.board.progress(10, 10))
    expect(board.split(nb.board.states.complete)).toHaveLength(11)
    expect(board).toContain(nb.board.allThere)
  })

  it('moves a milestone, and the history tells what it was', async () => {
    await at.teams.say('milepæler')
    await at.teams.see(milestonesElement.texts.nb.why)
    await group().write(moved)
    await at.teams.say('historikk')
    expect(await at.teams.see(nb.history.title)).toContain(movedTold)
    await at.picture('history', at.teams, at.teams.card().locator('.ac-container').nth(4))
  })

  it('opens the assessment, the chain, the timeline and the matrix, in three languages', async () => {
    for (const language of ['nn', 'en', 'nb'] as const) {
      const said = texts[language]
      await at.teams.say('språk')
      await at.teams.press(nb.language.names[language])
      await at.teams.see(said.board.progress(10, 10))
      for (const [view, words] of [
        ['assess', said.assessment.summary(10, 10)],
        ['chain', said.chain.missing],
        ['timeline', said.timeline.title],
        ['matrix', said.matrix.register],
      ] as const) {
        await at.teams.say(said.commands[view].title)
        expect(await at.teams.see(words)).toContain(project)
        await at.picture(`${view}-${language}`)
      }
    }
  })

  it('shows what people write as the text it is, and asks before it removes an item', async () => {
    const { name, the, why } = measuresElement.texts.nb
    await at.teams.say(name)
    await at.teams.see(why)
    await group().write(hostile)
    await at.teams.see(hostileText)
    for (const word of ['plan', 'historikk', name]) {
      await at.teams.say(word)
      await at.teams.see(hostileText)
    }
    await at.teams.press(nb.buttons.change, hostileText)
    expect(await at.teams.field(measuresElement.texts.nb.fields.name?.label ?? '').inputValue()).toBe(hostileText)
    await at.teams.press(nb.buttons.toElement(the))
    await at.teams.press(nb.buttons.remove, hostileText)
    await at.teams.see(nb.remove.title(hostileText))
    await at.teams.press(nb.remove.keep)
    await at.teams.press(nb.buttons.remove, hostileText)
    await at.teams.press(nb.remove.button)
    expect(await at.teams.see(nb.element.complete)).not.toContain(hostileText)
    // Saman's own cards have no links, and nothing but bold.
    expect(await at.teams.cards.locator('a, b, i, em, at, img').count()).toBe(0)
  })

  it('can be read on a phone', async () => {
    const fits = async () => expect(await at.teams.overflowing()).toEqual([])
    await at.teams.narrow(phone)
    await at.teams.say('plan')
    await at.teams.see(nb.board.progress(10, 10))
    await at.picture('phone')
    await fits()
    await at.teams.press(nb.buttons.help)
    await at.teams.see(nb.help.title)
    await fits()
    await at.teams.press(nb.commands.history.title)
    await at.teams.see(nb.history.title)
    await fits()
    await at.teams.press(nb.buttons.toPlan)
    for (const { list, texts: own } of elements) {
      const { name, the, why, example } = own.nb
      await at.teams.press(new RegExp(`^(${name}: |${nb.buttons.nextElement}$)`))
      await at.teams.see(why)
      await fits()
      await at.teams.press(own.nb.list?.add ?? nb.buttons.example)
      await at.teams.see(list ? (own.nb.steps[`${list.id}.${list.steps[0]?.id}`] ?? '') : example.title)
      await fits()
      await at.teams.press(nb.buttons.toElement(the))
    }
  })

  it('finds the plan again after Ctrl-C and a new start', async () => {
    const before = at.saman
    expect(await at.restart()).toBe(0)
    expect(before.printed()).not.toMatch(/"level":(50|60)/)
    await at.meetAgain()
    await at.teams.see(nb.greeting.back(project))
    await at.teams.press(nb.greeting.backButton)
    await at.teams.see(nb.board.progress(10, 10))

    const table = TableClient.fromConnectionString(at.saman.storage, 'saman', { allowInsecureConnection: true })
    const titles: Record<string, string[]> = {}
    for await (const { part, title } of table.listEntities<{ part?: string; title?: string }>({
      queryOptions: { filter: "RowKey lt '9'" },
    }))
      if (part) titles[part] = [...(titles[part] ?? []), title ?? ''].sort()
    expect(titles).toEqual(kept())
  })
})
