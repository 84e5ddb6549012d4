import { existsSync } from 'node:fs'
import {
  type Browser,
  type BrowserContext,
  chromium,
  errors,
  type Locator,
  type Page,
  type WebSocket,
} from 'playwright-core'

/** Where Debian and others put Chromium, when CHROMIUM_PATH does not say where it is. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const { CHROMIUM_PATH } = process.env

export const chromiumPath: string | undefined = (CHROMIUM_PATH ? [CHROMIUM_PATH] : places).find(existsSync)

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** The local Teams as a person uses it: choose a channel, write to Saman, fill in a card, press a button. */
export type TeamsPage = {
  readonly page: Page
  readonly choose: (conversation: string) => Promise<void>
  /** Writes to Saman, with a mention where one is needed, and waits for the answer. */
  readonly say: (text: string) => Promise<void>
  readonly cards: Locator
  /** The newest card. */
  readonly card: () => Locator
  /** What the newest card says, once it says this. */
  readonly see: (text: string | RegExp) => Promise<string>
  /**
   * Presses a button of the newest card, in the row that holds a text when there is one. Saman has answered when it
   * returns, but the page may have yet to show it.
   */
  readonly press: (title: string | RegExp, row?: string) => Promise<void>
  /** Fills in a field of the newest card: writes, chooses, ticks or finds a day, as the field wants it. */
  readonly fill: (label: string, value: string | readonly string[]) => Promise<void>
  /** A field of the newest card by its whole label. */
  readonly field: (label: string) => Locator
  /** The newest card as a picture, whole or down to a part of it. */
  readonly picture: (until?: Locator) => Promise<Buffer>
  /** The same page, where "the newest card" is the newest that holds this text: one in a thread of its own. */
  readonly about: (text: string | RegExp) => TeamsPage
  /** Makes every card as wide as so many pixels, as on a phone. */
  readonly narrow: (width: number) => Promise<void>
  /** What is wider than the place it has, of all that the cards show. */
  readonly overflowing: () => Promise<readonly string[]>
}

/** Long enough for a machine that does something else as well; nothing waits longer than what it waits for takes. */
const patience = 20_000

/** Where pages are opened; they share what the browser has fetched. Pictures want more dots than pixels. */
export const teamsContext = (browser: Browser, deviceScaleFactor: number): Promise<BrowserContext> =>
  browser.newContext({ viewport: usual, deviceScaleFactor, reducedMotion: 'reduce' })

const usual = { width: 1300, height: 1200 }
/** The longest card fits in. */
const tall = { width: 1300, height: 2000 }

/** A page begins with nothing shown. Choosing a conversation adds Saman to it, which then greets. */
export async function openTeams(context: BrowserContext, url: string): Promise<TeamsPage> {
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const [log] = await Promise.all([page.waitForEvent('websocket', isLog), page.goto(url)])
  // What it logs is of no interest here, and laying it out takes time.
  await page.getByTitle('Hide log panel').click()
  let mention = true
  const cards = page.locator('.ac-adaptiveCard')
  /** What the Playground puts under a card that was pressed, with a button that closes it. */
  const strip = page.locator('[aria-label="Dismiss Invoke Message"]')

  const pageOn = (card: () => Locator): TeamsPage => ({
    page,
    about: (text) => pageOn(() => cards.filter({ hasText: text }).last()),
    cards,
    card,
    field: (label) => fieldOn(card(), label),
    choose: async (conversation) => {
      mention = conversation !== 'Personal Chat'
      await page.getByRole('treeitem').filter({ hasText: conversation }).first().click()
      await card().waitFor()
    },
    say: async (text) => {
      const before = await cards.count()
      // In a channel the last box is a reply to the oldest thread: the one that the greeting began.
      const box = page.locator('[contenteditable=true][role=textbox]').last()
      // A card that is drawn meanwhile may take the keyboard; then what was typed is not all there.
      for (let typed = ''; !spaced(typed).endsWith(spaced(text)); typed = await box.innerText()) {
        await box.click()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.press('Delete')
        if (mention) {
          await page.keyboard.type('@')
          // Looked for in every frame: a locator waits longer from time to time.
          await page.waitForFunction(`document.querySelector('[role=menuitem]')`)
          await page.getByRole('menuitem', { name: 'Saman' }).click()
        }
        await page.keyboard.type(` ${text}`)
      }
      await page.getByRole('button', { name: 'Send' }).last().click()
      await cards.nth(before).waitFor()
    },
    see: async (text) => {
      await card()
        .filter({ hasText: text })
        .waitFor()
        .catch(async (cause: unknown) => {
          const said = (await cards.allInnerTexts()).slice(-2).join('\n---\n')
          throw new Error(`No card says ${text}. The last ones say:\n${said}`, { cause })
        })
      return card().innerText()
    },
    press: async (title, row) => {
      const button = page.getByRole('button', { name: title, exact: true })
      // What is inside comes after what it is inside of: the last that holds both is the row itself.
      const rows = card()
        .locator('.ac-container, .ac-columnSet')
        .filter({ hasText: row ?? '', has: button })
      // The Playground logs a press when it is answered and all that came of it has been sent to the page.
      await Promise.all([
        page.waitForResponse('**/_conversation/v1/invoke'),
        log.waitForEvent('framereceived', ({ payload }) => payload.includes('"activityName":"invoke"')),
        (row === undefined ? card() : rows.last()).locator(button).last().click(),
      ])
      await page.evaluate(drawn)
      // Closed at once: closing it later would empty the fields of a form above it.
      for (let left = await strip.count(); left > 0; left = await strip.count()) {
        await strip.first().click({ timeout: 2_000 }).catch(goneByItself)
        await page.evaluate(drawn)
      }
    },
    fill: async (label, value) => {
      if (typeof value !== 'string') {
        for (const choice of value) await card().getByText(choice, { exact: true }).click()
        return
      }
      const input = fieldOn(card(), label)
      const kind = await input.evaluate(
        (element) => `${element.tagName}.${element.getAttribute('type') ?? ''}.${element.getAttribute('role') ?? ''}`,
      )
      if (kind.includes('radiogroup')) await input.getByText(value, { exact: true }).click()
      else if (/^\d{4}-\d{2}-\d{2}$/.test(value)) await pickDate(page, input, value)
      else if (kind.includes('combobox')) {
        await input.click()
        if (kind.startsWith('INPUT')) await input.fill(value)
        await page.locator('[role=option]').getByText(value, { exact: true }).first().click()
      } else await input.fill(value)
    },
    narrow: async (width) => {
      await page.addStyleTag({ content: `:has(> .ac-preview-panel) { width: ${width}px !important }` })
    },
    overflowing: async () =>
      String(await page.evaluate(tooWide))
        .split('\n')
        .filter((line) => line !== ''),
    picture: async (until) => {
      await page.setViewportSize(tall)
      // Where nothing is: a chart under the pointer says what it stands on.
      await page.mouse.move(0, 0)
      const frame = card().locator('xpath=../..')
      await frame.scrollIntoViewIfNeeded()
      const [all, last] = await Promise.all([frame.boundingBox(), until?.boundingBox()])
      if (!all) throw new Error('The card is not shown')
      const taken = await page.screenshot({ clip: last ? { ...all, height: last.y + last.height - all.y } : all })
      await page.setViewportSize(usual)
      return taken
    },
  })
  return pageOn(() => cards.last())
}

/** The strip fades by itself after a while, also while it is being pressed. What has not gone is pressed again. */
function goneByItself(cause: unknown): void {
  if (!(cause instanceof errors.TimeoutError)) throw cause
}

const fieldOn = (card: Locator, label: string) => card.getByLabel(new RegExp(`^${escaped(label)}\\s*\\*?$`)).first()

/** An editor writes spaces that don't break. */
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

const isLog = (socket: WebSocket) => socket.url().includes('/log/')

// In the browser's own words: this project's types know no DOM.
const drawn = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

// A line of text to type in may hold more than it shows.
const tooWide = `[...document.querySelectorAll('.ac-adaptiveCard, .ac-adaptiveCard *')]
  .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
  .filter((element) => !element.matches('input, textarea'))
  .map((element) => [element.className, element.scrollWidth, '>', element.clientWidth, element.innerText].join(' ').replace(/\\s+/g, ' '))
  .join('\\n')`

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Finds a day in the calendar that a date field opens: year, month, day. */
async function pickDate(page: Page, field: Locator, date: string): Promise<void> {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  await field.click()
  const calendar = page.locator('[role=dialog]')
  await calendar.locator('.fui-CalendarDay__monthAndYear').click()
  const current = calendar.locator('.fui-CalendarPicker__currentItemButton')
  const [earlier, later] = [0, 1].map((place) => calendar.locator('.fui-CalendarPicker__navigationButton').nth(place))
  for (let shown = Number(await current.textContent()); shown !== year; shown += shown < year ? 1 : -1) {
    await (shown < year ? later : earlier)?.click()
  }
  const name = new Date(Date.UTC(year, month - 1, 1)).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' })
  await calendar.locator(`button[aria-label="${name}"]`).click()
  await calendar.locator(`button[aria-label="${day}, ${name}, ${year}"]`).click()
}
