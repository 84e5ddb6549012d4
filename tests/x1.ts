import { mkdirSync, writeFileSync } from 'node:fs'
import { launchChromium, openTeams, teamsContext } from './support/teams-page.ts'

const [, , width = '700', prefix = 'a', ...asks] = process.argv
const browser = await launchChromium('/usr/bin/chromium')
const ctx = await teamsContext(browser, 1)
const t = await openTeams(ctx, 'http://localhost:56150')
await t.choose('Personal Chat')
if (width !== '700') await t.narrow(Number(width))
mkdirSync('/tmp/shots', { recursive: true })
let n = 0
for (const ask of asks) {
  n += 1
  try {
    if (ask.startsWith('>')) {
      const [title, row] = ask.slice(1).split('|')
      await t.press(title ?? '', row)
    } else if (ask.startsWith('=')) {
      const [l, v] = ask.slice(1).split('=')
      await t.fill(l ?? '', v ?? '')
    } else await t.say(ask)
    await t.page.waitForTimeout(500)
    writeFileSync(`/tmp/shots/${prefix}${n}.png`, await t.picture())
    const over = await t.overflowing()
    if (over.length) console.log(ask, 'overflow', over.slice(0, 3))
  } catch (e) {
    console.log(ask, String(e).slice(0, 300))
    writeFileSync(`/tmp/shots/${prefix}${n}.png`, await t.page.screenshot())
  }
}
await browser.close()
