// Draws the two PNG icons from their SVG sources. Needed only after a change to an SVG; the PNGs are kept in the repository,
// because making the package must not depend on a browser. Run: node appPackage/icons/render.ts <path to Chromium or Chrome>
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const ICONS = [
  { name: 'color', side: 192, transparent: false },
  { name: 'outline', side: 32, transparent: true },
]

// The browser only draws two local drawings: it has nothing to fetch, update or synchronise.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const render = async (executablePath: string): Promise<void> => {
  const browser = await chromium.launch({ executablePath, args: QUIET })
  try {
    for (const { name, side, transparent } of ICONS) {
      const page = await browser.newPage({ viewport: { width: side, height: side }, deviceScaleFactor: 1 })
      const svg = await readFile(file(`${name}.svg`), 'utf8')
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
      await page.screenshot({ path: file(`${name}.png`), omitBackground: transparent })
      await page.close()
      console.log(`${name}.png: ${side} × ${side}`)
    }
  } finally {
    await browser.close()
  }
}

if (import.meta.main) {
  const browserPath = process.argv[2]
  if (browserPath === undefined) {
    console.error('Give the path of a Chromium or Chrome browser.')
    process.exitCode = 1
  } else {
    await render(browserPath)
  }
}
