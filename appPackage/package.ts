// Makes the app package that is uploaded to Teams: dist/saman.zip. Run: npm run package (see README.md beside this file).
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import packageJson from '../package.json' with { type: 'json' }
import { findFaults, type PackageFiles } from './check/package-faults.ts'

export type Values = {
  readonly appId: string
  readonly botId: string
  readonly domain: string
  readonly version: string
}

export type Built = { readonly kind: 'built'; readonly zip: Uint8Array }
export type Faulty = { readonly kind: 'faulty'; readonly faults: readonly string[] }

/** Stand-ins for a package that is only to be looked at: no bot has this id, and example.com is reserved for examples. */
export const STAND_IN = { appId: '00000000-0000-0000-0000-000000000000', domain: 'saman.example.com' }

// Teams wants every file at the top of the zip.
const SOURCES = {
  'manifest.json': 'manifest.json',
  'nn.json': 'nn.json',
  'en.json': 'en.json',
  'color.png': 'icons/color.png',
  'outline.png': 'icons/outline.png',
}

// The zip format stores local time, so a date made of local parts gives the same bytes in every time zone.
const MTIME = new Date(1980, 0, 1)

export const readSources = async (): Promise<PackageFiles> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(SOURCES).map(async ([name, path]) => {
        const bytes = await readFile(new URL(path, import.meta.url))
        return [name, new Uint8Array(bytes)] as const
      }),
    ),
  )

/** The manifest with its placeholders filled. A placeholder it has no value for stays, and is found as a fault. */
export const fillManifest = (manifest: string, { appId, botId, domain, version }: Values): string => {
  const values = new Map([
    ['APP_ID', appId],
    ['BOT_ID', botId],
    ['VALID_DOMAIN', domain],
    ['VERSION', version],
  ])
  return manifest.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values.get(name)
    // A value is text inside a JSON string: a stray quote must be a wrong value, not another manifest.
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1)
  })
}

/** The same sources and values give the same bytes, so two packages can be compared by their checksum. */
export const buildPackage = async (sources: PackageFiles, values: Values): Promise<Built | Faulty> => {
  const manifest = sources['manifest.json']
  const filled = manifest && strToU8(fillManifest(new TextDecoder().decode(manifest), values))
  const files = filled ? { ...sources, 'manifest.json': filled } : sources
  const faults = await findFaults(files)
  return faults.length > 0
    ? { kind: 'faulty', faults }
    : { kind: 'built', zip: zipSync({ ...files }, { mtime: MTIME }) }
}

/** The one line that says a package carries stand-ins; nothing when it carries none. */
export const standInNotice = (given: { appId: string | undefined; domain: string | undefined }): string | undefined => {
  const missing = [given.appId ? [] : ['MicrosoftAppId'], given.domain ? [] : ['PUBLIC_HOST']].flat()
  if (missing.length === 0) return undefined
  return `${missing.join(' and ')} not given: stand-in used, so this package is for trying only.`
}

const main = async (): Promise<readonly string[]> => {
  const target = new URL('../dist/saman.zip', import.meta.url)
  const { values } = parseArgs({ options: { 'app-id': { type: 'string' }, domain: { type: 'string' } } })
  const appId = values['app-id'] ?? process.env.MicrosoftAppId
  const domain = values.domain ?? process.env.PUBLIC_HOST
  const notice = standInNotice({ appId, domain })
  if (notice) console.log(notice)

  const id = appId || STAND_IN.appId
  const built = await buildPackage(await readSources(), {
    appId: id,
    botId: id,
    domain: domain || STAND_IN.domain,
    version: packageJson.version,
  })
  if (built.kind === 'faulty') {
    // Yesterday's package must not be taken for the one that was just refused.
    await rm(target, { force: true })
    return built.faults
  }

  await mkdir(new URL('.', target), { recursive: true })
  await writeFile(target, built.zip)
  console.log(`dist/saman.zip, ${built.zip.length} bytes`)
  return []
}

if (import.meta.main) {
  const faults = await main().catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
