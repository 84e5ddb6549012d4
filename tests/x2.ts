import { readFileSync, writeFileSync } from 'node:fs'
import { launchChromium } from './support/teams-page.ts'

const [, , out = '', ...files] = process.argv
const b = await launchChromium('/usr/bin/chromium')
const p = await b.newPage({ viewport: { width: 400 * files.length, height: 1400 } })
await p.setContent(
  `<body style="margin:0;display:flex;align-items:flex-start;gap:6px;background:#888">${files.map((f) => `<img style="max-height:1900px" src="data:image/png;base64,${readFileSync(f).toString('base64')}">`).join('')}`,
)
await p.waitForTimeout(300)
writeFileSync(out, await p.screenshot({ fullPage: true }))
await b.close()
