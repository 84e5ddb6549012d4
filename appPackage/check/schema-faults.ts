import { AppManifestUtils } from '@microsoft/app-manifest'
import { keyOfPointer, type TextFault } from './texts.ts'

const SCHEMA_FOLDER = 'https://developer.microsoft.com/json-schemas/teams/v1.30'
export const MANIFEST_SCHEMA = `${SCHEMA_FOLDER}/MicrosoftTeams.schema.json`
export const LOCALIZATION_SCHEMA = `${SCHEMA_FOLDER}/MicrosoftTeams.Localization.schema.json`

// The declared parameter is a finished manifest, but what is to be checked is by nature not known to be one yet.
const validator: { validateAgainstSchema(manifest: object): Promise<string[]> } = AppManifestUtils

// The validator answers '/name/short must NOT have more than 30 characters. Details: {"limit":30}'.
const readAnswer = (answer: string): TextFault => {
  const [, pointer = '', message = answer, details = '{}'] = /^(\S*) (.*)\. Details: (.*)$/s.exec(answer) ?? []
  const params: unknown = JSON.parse(details)
  // Most messages say all there is; some leave out the very name that is wrong.
  const unsaid = Object.values(params ?? {})
    .map(String)
    .filter((value) => !message.includes(value))
  return { key: keyOfPointer(pointer), says: unsaid.length === 0 ? message : `${message} (${unsaid.join(', ')})` }
}

/**
 * What Microsoft's schema has against the manifest. The schema is the copy in the npm package: the caller makes sure that the
 * manifest names {@link MANIFEST_SCHEMA}, since for an address it does not hold the validator would go to the network.
 */
export const schemaFaults = async (manifest: object): Promise<TextFault[]> =>
  (await validator.validateAgainstSchema(manifest)).map(readAnswer)
