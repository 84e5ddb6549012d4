import type { TextFault, Texts } from './texts.ts'

// The manifest schema's own limits, needed here for the language files: the schema for those cannot be compiled by the validator
// it is shipped with (an unescaped bracket in a pattern). For commands the limits are those of the schema up to version 1.19;
// newer ones allow 128 and 4,000 characters, which no command menu has room for.
const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/\.commands\[\d+\]\.title$/, 32],
  [/\.commands\[\d+\]\.description$/, 128],
]

export const lengthFaults = (texts: Texts): TextFault[] =>
  [...texts].flatMap(([key, text]) => {
    const limit = LIMITS.find(([pattern]) => pattern.test(key))?.[1] ?? Number.POSITIVE_INFINITY
    return text.length > limit ? [{ key, says: `has ${text.length} characters; Teams has room for ${limit}` }] : []
  })
