import { existsSync } from 'node:fs'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'

/** Where Debian and others put Chromium; CHROMIUM_PATH says otherwise. */
const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const chromiumPath: string | undefined = places.find((path) => path && existsSync(path))

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

// In the browser's own words: this project's types know no DOM.
const shownCards = `[...document.querySelectorAll('.ac-adaptiveCard')].map((card) => card.innerText).join('\\n----\\n')`

/** The local Teams as a person uses it: choose a channel, write to Saman, fill in a card, press a button. */
export type TeamsPage = {
  readonly page: Page
  readonly choose: (conversation: string) => Promise<void>
  readonly say: (text: string) => Promise<void>
  /** The newest card that is shown. */
  readonly card: () => Locator
  /** Presses a button of the newest card that has one of this name, and waits until what came of it is shown. */
  readonly press: (title: string) => Promise<void>
  /** Fills in a field of the newest card by its label. */
  readonly fill: (label: string, value: string) => Promise<void>
  /** Ticks one choice among several. */
  readonly tick: (choice: string) => Promise<void>
  readonly text: () => Promise<string>
  readonly shot: (path: string) => Promise<void>
}

export async function openTeams(
  browser: Browser,
  url: string,
  size = { width: 1300, height: 1400 },
): Promise<TeamsPage> {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1 })
  page.setDefaultTimeout(15_000)
  await page.goto(url)
  let mention = true
  const cards = page.locator('.ac-adaptiveCard')
  const card = () => cards.last()
  /** What every card says, to see that an answer has come. */
  const state = async () => String(await page.evaluate(shownCards))
  const changed = async (before: string) => {
    await page.waitForFunction(`${shownCards} !== ${JSON.stringify(before)}`)
    // The answer and the message under it come as two; the page is still when both are there.
    await page.waitForLoadState('networkidle')
  }

  return {
    page,
    card,
    choose: async (conversation) => {
      mention = conversation !== 'Personal Chat'
      await page.getByRole('treeitem').filter({ hasText: conversation }).first().click()
      await card().waitFor()
    },
    say: async (text) => {
      const before = await state()
      // In a channel the last box is a reply to the oldest thread: the one that the greeting began.
      await page.locator('[contenteditable=true][role=textbox]').last().click()
      if (mention) {
        await page.keyboard.type('@')
        await page.getByRole('menuitem', { name: 'Saman' }).click()
      }
      await page.keyboard.type(` ${text}`)
      await page.getByRole('button', { name: 'Send' }).last().click()
      await changed(before)
    },
    press: async (title) => {
      const before = await state()
      await page.locator('.ac-adaptiveCard').getByRole('button', { name: title, exact: true }).last().click()
      await changed(before)
    },
    fill: async (label, value) => {
      const field = card().getByLabel(label, { exact: false }).first()
      const kind = await field.evaluate(
        (element) => `${element.tagName}.${element.getAttribute('type') ?? ''}.${element.getAttribute('role') ?? ''}`,
      )
      if (kind.includes('radiogroup')) await field.getByText(value, { exact: true }).click()
      else if (/^\d{4}-\d{2}-\d{2}$/.test(value)) await pickDate(page, field, value)
      else if (kind.includes('combobox')) {
        await field.click()
        if (kind.startsWith('INPUT')) await field.fill(value)
        await page.getByRole('option', { name: value, exact: true }).first().click()
      } else if (kind.startsWith('SELECT')) await field.selectOption({ label: value })
      else if (kind.includes('checkbox')) await field.check()
      else await field.fill(value)
    },
    tick: (choice) => card().getByText(choice, { exact: true }).click(),
    text: state,
    shot: async (path) => {
      await page.screenshot({ path })
    },
  }
}

/** Finds a day in the calendar that a date field opens: year, month, day. */
async function pickDate(page: Page, field: Locator, date: string): Promise<void> {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  await field.click()
  const calendar = page.getByRole('dialog')
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
