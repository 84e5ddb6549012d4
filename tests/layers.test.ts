import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'

/** A source file by its path under src/. */
type File = { readonly path: string; readonly source: string }
type Import = { readonly of: string; readonly typesOnly: boolean; readonly dynamic: boolean }

/** Which rooms and packages a room may import from. Itself it may always; `types` are rooms known by their types alone. */
type Rule = { readonly rooms: readonly string[]; readonly types?: readonly string[]; readonly packages: RegExp }

const pure: Rule = {
  rooms: ['plan', 'programme', 'calendar'],
  packages: /^(zod|temporal-polyfill|date-holidays|@navikt\/fnrvalidator|fastest-levenshtein)$/,
}
const rules: Readonly<Record<string, Rule>> = {
  plan: pure,
  programme: pure,
  calendar: pure,
  log: { rooms: [], packages: /^$/ },
  texts: { rooms: ['plan', 'programme', 'calendar'], packages: /^$/ },
  cards: {
    rooms: ['plan', 'programme', 'calendar', 'texts'],
    packages: /^(zod|adaptivecards-templating|adaptive-expressions|node:fs)$/,
  },
  conversation: {
    rooms: ['plan', 'programme', 'calendar', 'texts', 'cards', 'log'],
    packages: /^(zod|fastest-levenshtein|node:crypto|node:stream)$/,
  },
  prompts: {
    rooms: ['plan', 'programme', 'calendar', 'texts', 'cards', 'conversation', 'log'],
    packages: /^(zod|p-queue|lru-cache|temporal-polyfill|node:timers\/promises)$/,
  },
  documents: {
    rooms: ['plan', 'programme', 'calendar', 'texts', 'conversation'],
    packages: /^(docx|docx\/(charts|layout)|fflate|node:.+)$/,
  },
  storage: {
    rooms: ['plan', 'programme', 'calendar', 'conversation', 'prompts'],
    packages: /^(zod|@azure\/.+|node:(crypto|util|zlib))$/,
  },
  bot: {
    rooms: ['plan', 'programme', 'calendar', 'conversation', 'prompts', 'documents', 'cards', 'texts', 'log'],
    packages: /^(zod|lru-cache|p-queue|botbuilder|botframework-.+|@microsoft\/teams-ai|restify|node:.+)$/,
  },
  operator: {
    rooms: ['prompts', 'calendar'],
    packages: /^(cli-progress|p-queue|node:util)$/,
  },
  // What runs on a developer's machine alone, and is never deployed.
  local: { rooms: ['log'], packages: /^node:.+$/ },
  // A made-up programme to try Saman with: it writes through the ports that it is given.
  demo: {
    rooms: ['plan', 'programme', 'calendar'],
    types: ['conversation'],
    packages: /^(temporal-polyfill|node:util)$/,
  },
  config: { rooms: [], types: ['bot', 'storage', 'local', 'prompts'], packages: /^(zod|node:crypto)$/ },
  'start-faults': { rooms: ['config', 'conversation', 'local', 'operator'], types: ['storage'], packages: /^zod$/ },
  main: {
    rooms: [
      'bot',
      'storage',
      'local',
      'demo',
      'conversation',
      'prompts',
      'documents',
      'operator',
      'calendar',
      'config',
      'start-faults',
      'log',
    ],
    packages: /^(node:.+|pino|temporal-polyfill)$/,
  },
}

/** Packages that one room alone knows of. */
const vendors: readonly (readonly [string, RegExp])[] = [
  ['storage', /^@azure\//],
  ['bot', /^(botbuilder|botframework-.*|@microsoft\/teams-ai|restify)$/],
  ['documents', /^(docx(\/.+)?|fflate)$/],
]

/** What a pure room may not hold: waiting, clocks, chance, the outside. */
const impure = [
  /\bawait\b/,
  /\basync\b/,
  /\bPromise\b/,
  /\bDate\.now\b/,
  /\bnew Date\b/,
  /\bTemporal\.Now\b/,
  /\bperformance\.now\b/,
  /\bMath\.random\b/,
  /\bcrypto\b/,
  /\bfetch\s*\(/,
  /\bset(?:Timeout|Interval|Immediate)\b/,
  /\bconsole\b/,
  /\bprocess\b/,
]

const roomOf = (path: string) => path.split('/')[0]?.replace(/\.ts$/, '') ?? ''

const text = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//
const withoutComments = (source: string) =>
  source.replace(new RegExp(`(${text.source}|\`(?:\\\\.|[^\`\\\\])*\`)|${comment.source}`, 'g'), '$1')
const withoutTexts = (source: string) => source.replace(new RegExp(text.source, 'g'), "''")

const staticImport = /^[ \t]*(?:import|export)\b(\s+type\b(?!\s+from\b))?(?:[^'"`;()=]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gm
const dynamicImport = /\b(?:import|require(?:\.resolve)?)\s*\(\s*(?:['"`]([^'"`\n]+)['"`])?/g

function importsOf(source: string): readonly Import[] {
  const code = withoutComments(source)
  return [
    ...[...code.matchAll(staticImport)].map(([, type, of = '']) => ({
      of,
      typesOnly: type !== undefined,
      dynamic: false,
    })),
    ...[...code.matchAll(dynamicImport)].map(([, of = 'something worked out']) => ({
      of,
      typesOnly: false,
      dynamic: true,
    })),
  ]
}

/** Every arrow and word in these files that breaks a rule of the house, as "path: what". */
function faultsIn(files: readonly File[]): readonly string[] {
  return files.flatMap(({ path, source }) => {
    const room = roomOf(path)
    const rule = rules[room]
    if (!rule) return [`${path}: no rule for the room ${room}`]
    const code = withoutTexts(withoutComments(source))
    return [
      ...importsOf(source).flatMap((one) => importFault(path, room, rule, one)),
      ...(rule === pure ? impure.filter((word) => word.test(code)).map((word) => `${word}`) : []),
      ...(/\bprocess\s*\.\s*env\b/.test(code) && room !== 'main' ? ['reads process.env'] : []),
    ].map((fault) => `${path}: ${fault}`)
  })
}

function importFault(path: string, room: string, rule: Rule, { of, typesOnly, dynamic }: Import): readonly string[] {
  // The local hosts load the programs that they are hosts for.
  if (dynamic && room === 'local') return []
  if (!of.startsWith('.')) {
    const owner = vendors.find(([, vendor]) => vendor.test(of))?.[0]
    if (owner !== undefined && owner !== room) return [`${of} is for ${owner} alone`]
    if (isBuiltin(of) && !of.startsWith('node:')) return [`${of} is written node:${of}`]
    return rule.packages.test(of) ? [] : [`${room} may not import ${of}`]
  }
  const target = join(dirname(path), of)
  if (target.startsWith('..')) return [`${of} is outside src`]
  const other = roomOf(target)
  if (other === room || rule.rooms.includes(other) || (typesOnly && rule.types?.includes(other))) return []
  return [rule.types?.includes(other) ? `${room} may know only types of ${other}` : `${room} → ${other}`]
}

const src = new URL('../src/', import.meta.url)
const files: readonly File[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => ({ path, source: readFileSync(new URL(path, src), 'utf8') }))

describe('the house', () => {
  it('has no arrow that runs back, and no vendor outside its room', () => {
    expect(faultsIn(files)).toEqual([])
  })

  it('has rooms that are all there is a rule for', () => {
    expect([...new Set(files.map(({ path }) => roomOf(path)))].filter((room) => !rules[room])).toEqual([])
  })

  it('has a main that nobody imports', () => {
    const importing = files.filter(({ source }) => importsOf(source).some(({ of }) => /(^|\/)main\.ts$/.test(of)))
    expect(importing).toEqual([])
  })

  it('knows from the storage only the ports of the conversation', () => {
    const arrows = files
      .filter(({ path }) => roomOf(path) === 'storage')
      .flatMap(({ source }) => importsOf(source).map(({ of }) => of))
      .filter((of) => of.startsWith('../conversation/'))
    const ports = ['ports', 'programmes-port', 'files-port'].map((port) => `../conversation/${port}.ts`)
    expect(new Set(arrows)).toEqual(new Set(ports))
  })

  it('knows from the documents only the port of the conversation', () => {
    const arrows = files
      .filter(({ path }) => roomOf(path) === 'documents')
      .flatMap(({ source }) => importsOf(source).map(({ of }) => of))
      .filter((of) => of.includes('/conversation/'))
    expect(new Set(arrows.map((of) => of.replace(/^.*\/conversation\//, '')))).toEqual(new Set(['documents-port.ts']))
  })

  it('reads the environment in main alone', () => {
    const reading = files.filter(({ source }) => /process\s*\.\s*env\b/.test(withoutTexts(withoutComments(source))))
    expect(reading.map(({ path }) => path)).toEqual(['main.ts'])
  })

  it('writes every import of its own with the whole file name', () => {
    const nameless = files.flatMap(({ path, source }) =>
      importsOf(source).flatMap(({ of }) => (of.startsWith('.') && !of.endsWith('.ts') ? [`${path}: ${of}`] : [])),
    )
    expect(nameless).toEqual([])
  })
})

describe('this test', () => {
  const told = (path: string, source: string) => faultsIn([{ path, source }])

  it.each([
    ['plan/decide.ts', `import { texts } from '../texts/index.ts'`, 'plan → texts'],
    ['plan/elements/risks.ts', `import type { Card } from '../../cards/template.ts'`, 'plan → cards'],
    ['calendar/dates.ts', `export { draw } from '../cards/draw.ts'`, 'calendar → cards'],
    ['calendar/dates.ts', `export * from '../storage/rows.ts'`, 'calendar → storage'],
    ['texts/nb.ts', `import { draw } from '../cards/draw.ts'`, 'texts → cards'],
    ['cards/draw.ts', `import { converse } from '../conversation/converse.ts'`, 'cards → conversation'],
    ['conversation/change.ts', `import { tables } from '../storage/tables.ts'`, 'conversation → storage'],
    ['storage/rows.ts', `import { draw } from '../cards/draw.ts'`, 'storage → cards'],
    ['bot/send.ts', `import { tables } from '../storage/tables.ts'`, 'bot → storage'],
    ['bot/send.ts', `import { readConfig } from '../config.ts'`, 'bot → config'],
    ['local/start.ts', `import { readConfig } from '../config.ts'`, 'local → config'],
    ['demo/fill.ts', `import { createProgrammes } from '../storage/programmes.ts'`, 'demo → storage'],
    ['config.ts', `import { createTableStore } from './storage/tables.ts'`, 'config may know only types of storage'],
    ['bot/send.ts', `import '../main.ts'`, 'bot → main'],
    ['plan/decide.ts', `import {\n  one,\n  two,\n} from '../texts/index.ts'`, 'plan → texts'],
    ['plan/decide.ts', `const texts = import('../texts/index.ts')`, 'plan → texts'],
    [
      'plan/decide.ts',
      `import { tests } from '../../tests/support/plans.ts'`,
      '../../tests/support/plans.ts is outside src',
    ],
    ['bot/server.ts', `import { TableClient } from '@azure/data-tables'`, '@azure/data-tables is for storage alone'],
    ['conversation/change.ts', `import type { TurnContext } from 'botbuilder'`, 'botbuilder is for bot alone'],
    ['local/start.ts', `import restify from 'restify'`, 'restify is for bot alone'],
    ['main.ts', `import { Application } from "@microsoft/teams-ai"`, '@microsoft/teams-ai is for bot alone'],
    ['plan/decide.ts', `import { pino } from 'pino'`, 'plan may not import pino'],
    ['plan/decide.ts', `import { readFileSync } from 'node:fs'`, 'plan may not import node:fs'],
    ['bot/server.ts', `import { readFileSync } from 'fs'`, 'fs is written node:fs'],
    ['bot/server.ts', 'const secret = process.env.SECRET', 'reads process.env'],
    ['local/child.ts', 'const child = spawn(node, { env: process.env })', 'reads process.env'],
    ['conversation/report.ts', `import { Document } from 'docx'`, 'docx is for documents alone'],
    ['bot/send.ts', `import { ChartRun } from 'docx/charts'`, 'docx/charts is for documents alone'],
    ['documents/word.ts', `import { draw } from '../cards/draw.ts'`, 'documents → cards'],
    ['attic/box.ts', '', 'no rule for the room attic'],
  ])('catches in %s: %s', (path, source, fault) => {
    expect(told(path, source)).toEqual([`${path}: ${fault}`])
  })

  it.each([
    'export async function now() {}',
    'const plan = await load()',
    'const now = Date.now()',
    'const now = new Date()',
    'const now = Temporal.Now.instant()',
    'const id = Math.random()',
    'const answer = fetch(url)',
    `const said = \`\${await load()}\``,
    'setTimeout(go, 10)',
  ])('catches what is impure: %s', (source) => {
    expect(told('plan/decide.ts', source).length).toBeGreaterThan(0)
    expect(told('programme/roll-up.ts', source).length).toBeGreaterThan(0)
    expect(told('bot/server.ts', source)).toEqual([])
  })

  it.each([
    ['plan/decide.ts', `// import { texts } from '../texts/index.ts'`],
    ['plan/decide.ts', `/* await new Date() */ const said = 'we await new Date()'`],
    ['plan/decide.ts', `import type { Instant } from '../calendar/dates.ts'\nimport { z } from 'zod'`],
    ['config.ts', `import type { TableAddress } from './storage/tables.ts'`],
    ['main.ts', `const { startLocal } = await import('./local/start.ts')`],
    ['bot/server.ts', `import restify from 'restify'`],
    ['cards/words.ts', `export type { Card } from './template.ts'`],
  ])('lets through what is right in %s: %s', (path, source) => {
    expect(told(path, source)).toEqual([])
  })

  it('sees every import that there is: as many as there are lines with one', () => {
    const seen = files.flatMap(({ source }) => importsOf(source).filter(({ dynamic }) => !dynamic)).length
    const lines = files.flatMap(
      ({ source }) => source.match(/(?:^import ['"]|^(?:import|export|\}) .*\bfrom ['"]|^\} from ['"])/gm) ?? [],
    )
    expect(seen).toBe(lines.length)
    expect(seen).toBeGreaterThan(100)
  })
})
