import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createChannel } from '../../src/bot/channel.ts'
import { createBot } from '../../src/bot/server.ts'
import { languages } from '../../src/plan/language.ts'
import { silent as unasked } from '../../src/prompts/unasked.ts'
import { pageTexts } from '../../src/texts/pages.ts'
import { bokmalOnly, nynorskOnly, wordsIn } from '../support/norms.ts'
import { noDocuments, noFiles, noProgrammes, noSources, nothingShared } from '../support/scenes.ts'

let url: string
let stop: () => Promise<void>

const unused = () => Promise.reject(new Error('a page asks for nothing'))

beforeAll(async () => {
  const log = { info() {}, warn() {}, error() {} }
  const bot = await createBot({
    deps: {
      store: { load: unused, save: unused, history: unused },
      programmes: noProgrammes,
      library: nothingShared,
      unasked,
      documents: noDocuments,
      files: noFiles,
      sources: noSources,
      now: () => '2026-11-23T09:00:00Z',
      elapsed: () => 0,
      newId: () => 'new',
      log,
      serves: () => true,
      typeahead: false,
      founders: [],
    },
    log,
    port: 0,
    host: '127.0.0.1',
    channel: createChannel({ credentials: { kind: 'anonymous' }, log }),
    links: { key: new Uint8Array(32), takesFiles: false },
    ready: unused,
  })
  url = `http://127.0.0.1:${bot.port}`
  stop = bot.stop
})

afterAll(() => stop())

const manifest = z
  .object({
    developer: z.object({ websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  })
  .parse(JSON.parse(readFileSync(new URL('../../appPackage/manifest.json', import.meta.url), 'utf8')))
const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer
const pathOf = (link: string) => link.replace('https://{{VALID_DOMAIN}}', '')

const pages = [
  { name: 'about', path: pathOf(websiteUrl) },
  { name: 'privacy', path: pathOf(privacyUrl) },
  { name: 'terms', path: pathOf(termsOfUseUrl) },
] as const

describe.each(pages)('the page $path that the manifest links to', ({ name, path }) => {
  const fetched = async () => {
    const response = await fetch(`${url}${path}`)
    return { response, html: await response.text() }
  }

  it('answers anybody, with a page', async () => {
    const { response } = await fetched()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('answers whoever only asks whether it is there', async () => {
    const response = await fetch(`${url}${path}`, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })

  it.each(languages)('says all of it in %s, and that it is that language', async (language) => {
    const { html } = await fetched()
    const own = html.split('<section ').find((section) => section.startsWith(`id="${language}" lang="${language}"`))
    const { title, lead, sections } = pageTexts[language][name]
    for (const text of [title, lead, ...Object.values(sections).flatMap(({ heading, text }) => [heading, text])])
      expect(own).toContain(text)
  })

  it('leads to the other two', async () => {
    const { html } = await fetched()
    const links = [...html.matchAll(/href="(\/[^"#]*)#/g)].map(([, link]) => link)
    expect(new Set(links)).toEqual(new Set(pages.map((page) => page.path).filter((other) => other !== path)))
  })

  it('runs and loads nothing, and lets nobody frame it', async () => {
    const { response, html } = await fetched()
    const policy = response.headers.get('content-security-policy') ?? ''
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? []
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
    expect(html).not.toMatch(/<script|<link|<img|\ssrc=|\sstyle=|\son\w+=|https?:/i)
  })

  it('fits a phone', async () => {
    expect((await fetched()).html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
  })
})

describe('the texts of the pages', () => {
  const said = (of: unknown): readonly string[] =>
    typeof of === 'string' ? [of] : Object.values(z.record(z.string(), z.unknown()).parse(of)).flatMap(said)

  it('are nynorsk in nynorsk, and bokmål in bokmål', () => {
    const strange = (texts: readonly string[], words: ReadonlySet<string>) =>
      texts.flatMap(wordsIn).filter((word) => words.has(word))
    expect(strange(said(pageTexts.nn), bokmalOnly)).toEqual([])
    expect(strange(said(pageTexts.nb), nynorskOnly)).toEqual([])
  })

  it.each(languages)('neither shout nor leave a sentence open (%s)', (language) => {
    const texts = said(pageTexts[language])
    expect(texts.filter((text) => text.includes('!') || text.trim() !== text)).toEqual([])
    expect(texts.filter((text) => text.length > 40 && !text.endsWith('.'))).toEqual([])
  })

  it.each(languages)('say where the plan is, and that whoever runs Saman answers for it (%s)', (language) => {
    expect(said(pageTexts[language].privacy).join(' ')).toContain('Azure Table Storage')
    expect(pageTexts[language].privacy.lead).toMatch(/driver|driv|runs/)
    expect(pageTexts[language].terms.lead).toMatch(/driver|driv|runs/)
  })
})
