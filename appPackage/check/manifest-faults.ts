import { lengthFaults } from './length-faults.ts'
import { MANIFEST_SCHEMA, schemaFaults } from './schema-faults.ts'
import { sentence, type TextFault, type Texts } from './texts.ts'

const PLACEHOLDER = /\{\{[^}]*\}\}/g
const VALID_DOMAIN = /^validDomains\[\d+\]$/
/** Letters, digits and hyphens between dots (RFC 1123), and perhaps a port. */
const HOST = /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*(:\d+)?$/i

export const placeholderFaults = (file: string, content: string): string[] =>
  [...new Set(content.match(PLACEHOLDER))].map((placeholder) => `${file} still has the placeholder ${placeholder}.`)

const domainFaults = (texts: Texts): TextFault[] =>
  [...texts]
    .filter(([key, text]) => VALID_DOMAIN.test(key) && !HOST.test(text))
    .map(([key, text]) => ({ key, says: `is '${text}'; it must be a host name alone, such as saman.example.com` }))

const versionFaults = (texts: Texts): TextFault[] => {
  const version = texts.get('version')
  if (version === undefined || /^\d+\.\d+\.\d+$/.test(version)) return []
  return [{ key: 'version', says: `is '${version}'; Teams wants three numbers, such as 1.2.3` }]
}

const foundBySchema = async (manifest: object, texts: Texts): Promise<TextFault[]> =>
  texts.get('$schema') === MANIFEST_SCHEMA
    ? schemaFaults(manifest)
    : [{ key: '$schema', says: `must be ${MANIFEST_SCHEMA}, the version this package is checked against` }]

/** What is wrong with the manifest. A text is reported once: as unfilled, else in our own words, else in the schema's. */
export const manifestFaults = async (manifest: object, texts: Texts): Promise<string[]> => {
  const unfilled = [...texts].filter(([, text]) => text.search(PLACEHOLDER) !== -1).map(([key]) => key)
  const own = [...lengthFaults(texts), ...domainFaults(texts), ...versionFaults(texts)]
  const reported = new Set([...unfilled, ...own.map(({ key }) => key)])
  const bySchema = (await foundBySchema(manifest, texts)).filter(({ key }) => !reported.has(key))
  return [...own.filter(({ key }) => !unfilled.includes(key)), ...bySchema].map((fault) =>
    sentence('manifest.json', fault),
  )
}
