import { lengthFaults } from './length-faults.ts'
import { LOCALIZATION_SCHEMA } from './schema-faults.ts'
import { sentence, type TextFault, type Texts } from './texts.ts'

const TRANSLATABLE =
  /^(name|description)\.(short|full)$|^bots\[0\]\.commandLists\[\d+\]\.commands\[\d+\]\.(title|description)$/

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string'

/** What is wrong with a language file, held against the texts of the manifest it translates. */
export const languageFaults = (name: string, file: object, manifest: Texts): string[] => {
  const { $schema, ...rest }: Record<string, unknown> = { ...file }
  const texts: Texts = new Map(Object.entries(rest).filter(isText))
  const translatable = [...manifest.keys()].filter((key) => TRANSLATABLE.test(key))

  const wrongSchema = $schema === LOCALIZATION_SCHEMA ? [] : ['$schema']
  const unknownKeys = Object.keys(rest).filter((key) => !translatable.includes(key))
  // Without its translation a text would be shown in the manifest's language, in the middle of another.
  const untranslated = translatable.filter((key) => !texts.get(key)?.trim())

  const faults: TextFault[] = [
    ...wrongSchema.map((key) => ({ key, says: `must be ${LOCALIZATION_SCHEMA}` })),
    ...unknownKeys.map((key) => ({ key, says: 'is not a text in manifest.json that can be translated' })),
    ...untranslated.map((key) => ({ key, says: 'is not translated' })),
    ...lengthFaults(texts),
  ]
  return faults.map((fault) => sentence(name, fault))
}
