import { strFromU8, strToU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findFaults, type PackageFiles } from '../appPackage/check/package-faults.ts'
import { textsOf } from '../appPackage/check/texts.ts'
import { buildPackage, readSources, STAND_IN, standInNotice, type Values } from '../appPackage/package.ts'

const VALUES: Values = {
  appId: '6b1f6f4e-3f1c-4c63-9a9b-0d7c1f2a5e10',
  botId: '0c8d5a52-7a3e-4f0e-8f43-5a1e9b7d2c46',
  domain: 'saman.kommune.example',
  version: '1.2.3',
}

const sources = await readSources()

const bytesOf = (name: string): Uint8Array => sources[name] ?? new Uint8Array()

/** The package's own files with one of them rewritten. */
const rewritten = (name: string, rewrite: (content: string) => string): PackageFiles => ({
  ...sources,
  [name]: strToU8(rewrite(strFromU8(bytesOf(name)))),
})

const build = async (files: PackageFiles = sources, values: Values = VALUES) => buildPackage(files, values)

const built = async (values: Values = VALUES): Promise<Record<string, Uint8Array>> => {
  const result = await build(sources, values)
  if (result.kind === 'faulty') throw new Error(result.faults.join('\n'))
  return unzipSync(result.zip)
}

const faultsOf = async (files: PackageFiles, values: Values = VALUES): Promise<readonly string[]> => {
  const result = await build(files, values)
  return result.kind === 'faulty' ? result.faults : []
}

const textsIn = (files: Record<string, Uint8Array>, name: string): ReadonlyMap<string, string> =>
  textsOf(JSON.parse(strFromU8(files[name] ?? new Uint8Array())))

const titlesIn = (texts: ReadonlyMap<string, string>): string[] =>
  [...texts].filter(([key]) => /\.commands\[\d+\]\.title$/.test(key)).map(([, title]) => title)

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the app package', () => {
  it('holds the manifest, two language files and two icons, all at the top of the zip', async () => {
    expect(Object.keys(await built())).toEqual(['manifest.json', 'nn.json', 'en.json', 'color.png', 'outline.png'])
  })

  it('is without fault when it is unzipped again', async () => {
    expect(await findFaults(await built())).toEqual([])
  })

  it('is checked without the network', async () => {
    const fetch = vi.fn(() => Promise.reject(new Error('the network was asked')))
    vi.stubGlobal('fetch', fetch)
    expect((await build()).kind).toBe('built')
    expect(fetch).not.toHaveBeenCalled()
  })

  it('is the same to the byte when nothing has changed', async () => {
    expect(await build()).toEqual(await build())
  })

  it('carries the ids, the host and the version it was given', async () => {
    const manifest = textsIn(await built(), 'manifest.json')
    expect(manifest.get('id')).toBe(VALUES.appId)
    expect(manifest.get('bots[0].botId')).toBe(VALUES.botId)
    expect(manifest.get('validDomains[0]')).toBe('saman.kommune.example')
    expect(manifest.get('developer.privacyUrl')).toBe('https://saman.kommune.example/privacy')
    expect(manifest.get('version')).toBe('1.2.3')
  })

  it('can be made for trying without any settings, and says so in one line', async () => {
    const values = { ...VALUES, appId: STAND_IN.appId, botId: STAND_IN.appId, domain: STAND_IN.domain }
    expect(await faultsOf(sources, values)).toEqual([])
    expect(standInNotice({ appId: undefined, domain: undefined })).toBe(
      'MicrosoftAppId and PUBLIC_HOST not given: stand-in used, so this package is for trying only.',
    )
  })

  it('counts an empty setting as not given', () => {
    expect(standInNotice({ appId: VALUES.appId, domain: '' })).toBe(
      'PUBLIC_HOST not given: stand-in used, so this package is for trying only.',
    )
  })

  it('says nothing of stand-ins when both settings are given', () => {
    expect(standInNotice({ appId: VALUES.appId, domain: VALUES.domain })).toBeUndefined()
  })
})

describe('what the package tells Teams', () => {
  it('offers one bot in personal chats, teams and group chats', async () => {
    const manifest = textsIn(await built(), 'manifest.json')
    const scopes = [...manifest].filter(([key]) => key.startsWith('bots[0].scopes')).map(([, scope]) => scope)
    expect(scopes).toEqual(['personal', 'team', 'groupChat'])
    expect(manifest.has('bots[1].botId')).toBe(false)
  })

  it('says that the bot hands over files, without which Teams shows no offer of one', async () => {
    const json: unknown = JSON.parse(strFromU8(bytesOf('manifest.json')))
    expect(json).toMatchObject({ bots: [{ supportsFiles: true }] })
  })

  it('asks for no resource-specific permission: the Bot Connector gives the bot its roster', async () => {
    expect(strFromU8(bytesOf('manifest.json'))).not.toContain('resourceSpecific')
  })

  it('speaks bokmål where neither nynorsk nor English is asked for', async () => {
    const manifest = textsIn(await built(), 'manifest.json')
    expect(manifest.get('localizationInfo.defaultLanguageTag')).toBe('nb')
    expect(manifest.get('localizationInfo.additionalLanguages[0].languageTag')).toBe('nn')
    expect(manifest.get('localizationInfo.additionalLanguages[1].languageTag')).toBe('en')
  })

  it.each([
    [
      'manifest.json',
      ['start', 'plan', 'fortsett', 'meld inn', 'vurder', 'tidslinje', 'pause', 'historikk', 'språk', 'hjelp'],
    ],
    [
      'nn.json',
      ['start', 'plan', 'hald fram', 'meld inn', 'vurder', 'tidslinje', 'pause', 'historikk', 'språk', 'hjelp'],
    ],
    ['en.json', ['start', 'plan', 'continue', 'reading', 'assess', 'timeline', 'pause', 'history', 'language', 'help']],
  ])('lists ten commands, which is all that Teams has room for, in the language of %s', async (name, titles) => {
    expect(titlesIn(textsIn(await built(), name))).toEqual(titles)
  })

  it.each(['manifest.json', 'nn.json', 'en.json'])('keeps a calm voice in %s', (name) => {
    expect(strFromU8(bytesOf(name))).not.toMatch(/!|vennligst|please/i)
  })
})

describe('what is wrong with a text', () => {
  it('a name that is too long', async () => {
    const files = rewritten('manifest.json', (json) =>
      json.replace('"Saman",\n    "full"', `"${'S'.repeat(31)}",\n    "full"`),
    )
    expect(await faultsOf(files)).toEqual(['manifest.json: name.short has 31 characters; Teams has room for 30.'])
  })

  it('a translated name that is too long', async () => {
    const files = rewritten('nn.json', (json) => json.replace('"Saman"', `"${'S'.repeat(31)}"`))
    expect(await faultsOf(files)).toEqual(['nn.json: name.short has 31 characters; Teams has room for 30.'])
  })

  it('a command that is too long for its menu', async () => {
    const files = rewritten('en.json', (json) => json.replace('"continue"', `"${'c'.repeat(33)}"`))
    expect(await faultsOf(files)).toEqual([
      'en.json: bots[0].commandLists[0].commands[2].title has 33 characters; Teams has room for 32.',
    ])
  })

  it('a translation of something the manifest does not have', async () => {
    const files = rewritten('nn.json', (json) =>
      json.replace('{', '{ "bots[0].commandLists[0].commands[10].title": "slett",'),
    )
    expect(await faultsOf(files)).toEqual([
      'nn.json: bots[0].commandLists[0].commands[10].title is not a text in manifest.json that can be translated.',
    ])
  })

  it('a translation of something that is not for reading', async () => {
    const files = rewritten('en.json', (json) => json.replace('{', '{ "version": "9.9.9",'))
    expect(await faultsOf(files)).toEqual(['en.json: version is not a text in manifest.json that can be translated.'])
  })

  it.each([
    ['left out', (json: string) => json.replace(/"name\.full": .*\n/, '')],
    ['left empty', (json: string) => json.replace(/"name\.full": .*\n/, '"name.full": " ",\n')],
  ])('a text whose translation is %s', async (_, rewrite) => {
    expect(await faultsOf(rewritten('nn.json', rewrite))).toEqual(['nn.json: name.full is not translated.'])
  })
})

describe('what is wrong with an icon', () => {
  it('a wrong size', async () => {
    const files = { ...sources, 'color.png': bytesOf('outline.png') }
    expect(await faultsOf(files)).toEqual(['color.png is 32 × 32 pixels; Teams wants 192 × 192.'])
  })

  it('an outline without transparency', async () => {
    const opaque = bytesOf('outline.png').slice()
    opaque[25] = 2
    expect(await faultsOf({ ...sources, 'outline.png': opaque })).toEqual([
      'outline.png has no transparency; Teams wants a white outline on a transparent ground.',
    ])
  })

  it('something else than a PNG', async () => {
    expect(await faultsOf({ ...sources, 'color.png': strToU8('<svg/>') })).toEqual(['color.png is not a PNG image.'])
  })
})

describe('what is wrong with a value', () => {
  it('a placeholder that nobody filled', async () => {
    const files = rewritten('manifest.json', (json) => json.replace('{{VALID_DOMAIN}}/terms', '{{TERMS_HOST}}/terms'))
    expect(await faultsOf(files)).toEqual(['manifest.json still has the placeholder {{TERMS_HOST}}.'])
  })

  it('a placeholder where the schema wants something else: reported once', async () => {
    const files = rewritten('manifest.json', (json) => json.replace('{{BOT_ID}}', '{{BOTT_ID}}'))
    expect(await faultsOf(files)).toEqual(['manifest.json still has the placeholder {{BOTT_ID}}.'])
  })

  it('a placeholder in a language file, where none is filled', async () => {
    const files = rewritten('en.json', (json) => json.replace('Saman helps', '{{NAME}} helps'))
    expect(await faultsOf(files)).toEqual(['en.json still has the placeholder {{NAME}}.'])
  })

  it.each(['https://saman.example.com', 'saman.example.com/', 'two words', 'a","b'])('the host %s', async (domain) => {
    const faults = await faultsOf(sources, { ...VALUES, domain })
    expect(faults).toContain(
      `manifest.json: validDomains[0] is '${domain}'; it must be a host name alone, such as saman.example.com.`,
    )
  })

  it('an id that is no guid', async () => {
    const faults = await faultsOf(sources, { ...VALUES, botId: 'saman-bot' })
    expect(faults).toEqual([expect.stringMatching(/^manifest\.json: bots\[0\]\.botId must match pattern /)])
  })

  it('a version that is not three numbers', async () => {
    expect(await faultsOf(sources, { ...VALUES, version: '1.2.3-beta' })).toEqual([
      "manifest.json: version is '1.2.3-beta'; Teams wants three numbers, such as 1.2.3.",
    ])
  })
})

describe('what is wrong with the package', () => {
  it('a property Teams does not know', async () => {
    const files = rewritten('manifest.json', (json) =>
      json.replace('"accentColor"', '"accentColour": "#000000", "accentColor"'),
    )
    expect(await faultsOf(files)).toEqual(['manifest.json: must NOT have additional properties (accentColour).'])
  })

  it.each(['nn.json', 'outline.png'])('%s missing', async (name) => {
    const files = Object.fromEntries(Object.entries(sources).filter(([key]) => key !== name))
    expect(await faultsOf(files)).toEqual([`${name} is missing from the package.`])
  })

  it('a missing manifest', async () => {
    expect(await faultsOf({})).toEqual(['manifest.json is missing from the package.'])
  })

  it('a file that nothing points to', async () => {
    expect(await faultsOf({ ...sources, 'sv.json': strToU8('{}') })).toEqual([
      'sv.json is in the package, but manifest.json does not mention it.',
    ])
  })

  it('a manifest that is not JSON', async () => {
    const files = rewritten('manifest.json', (json) => json.slice(0, -3))
    expect(await faultsOf(files)).toContain('manifest.json is not a JSON object.')
  })

  it('a schema that is not the one it is checked against, without asking the network for it', async () => {
    const fetch = vi.fn(() => Promise.reject(new Error('the network was asked')))
    vi.stubGlobal('fetch', fetch)
    const files = rewritten('manifest.json', (json) => json.replace('/v1.30/', '/v1.99/'))
    expect(await faultsOf(files)).toEqual([expect.stringMatching(/^manifest\.json: \$schema must be .*v1\.30/)])
    expect(fetch).not.toHaveBeenCalled()
  })

  it('several things at once: all of them are said', async () => {
    const files = {
      ...rewritten('en.json', (json) => json.replace('{', '{ "name.long": "Saman",')),
      'color.png': bytesOf('outline.png'),
    }
    expect(await faultsOf(files, { ...VALUES, version: '1' })).toEqual([
      "manifest.json: version is '1'; Teams wants three numbers, such as 1.2.3.",
      'en.json: name.long is not a text in manifest.json that can be translated.',
      'color.png is 32 × 32 pixels; Teams wants 192 × 192.',
    ])
  })
})
