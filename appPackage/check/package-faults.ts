import { COLOR_ICON, type IconRule, iconFaults, OUTLINE_ICON } from './icon-faults.ts'
import { languageFaults } from './language-faults.ts'
import { manifestFaults, placeholderFaults } from './manifest-faults.ts'
import { textsOf } from './texts.ts'

/** The files of the package by their name in the zip. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>

const LANGUAGE_FILE = /^localizationInfo\.additionalLanguages\[\d+\]\.file$/

type Read = { readonly json: object; readonly faults: readonly string[] }

const parse = (content: string): object | undefined => {
  try {
    const json: unknown = JSON.parse(content)
    return typeof json === 'object' && json !== null ? json : undefined
  } catch {
    return undefined
  }
}

const read = (name: string, bytes: Uint8Array | undefined): Read | undefined => {
  if (bytes === undefined) return undefined
  const content = new TextDecoder().decode(bytes)
  const json = parse(content)
  const faults = placeholderFaults(name, content)
  return json ? { json, faults } : { json: {}, faults: [...faults, `${name} is not a JSON object.`] }
}

const missing = (name: string): string => `${name} is missing from the package.`

/** Everything wrong with the package, one sentence each; an empty list means that it can be uploaded. */
export const findFaults = async (files: PackageFiles): Promise<string[]> => {
  const manifest = read('manifest.json', files['manifest.json'])
  if (manifest === undefined) return [missing('manifest.json')]

  const texts = textsOf(manifest.json)
  const faults = [...manifest.faults, ...(await manifestFaults(manifest.json, texts))]
  const mentioned = new Set(['manifest.json'])

  for (const [key, name] of texts) {
    if (!LANGUAGE_FILE.test(key)) continue
    mentioned.add(name)
    const language = read(name, files[name])
    if (language === undefined) faults.push(missing(name))
    else faults.push(...language.faults, ...languageFaults(name, language.json, texts))
  }

  const icons: [string | undefined, IconRule][] = [
    [texts.get('icons.color'), COLOR_ICON],
    [texts.get('icons.outline'), OUTLINE_ICON],
  ]
  for (const [name, rule] of icons) {
    // An icon the manifest does not name has been reported by the schema.
    if (name === undefined) continue
    mentioned.add(name)
    const bytes = files[name]
    faults.push(...(bytes === undefined ? [missing(name)] : iconFaults(name, bytes, rule)))
  }

  const strangers = Object.keys(files).filter((name) => !mentioned.has(name))
  return [...faults, ...strangers.map((name) => `${name} is in the package, but manifest.json does not mention it.`)]
}
