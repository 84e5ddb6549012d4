import type { FieldText } from './element.ts'
import type { PerLanguage } from './language.ts'
import type { Part, Step } from './parts.ts'
import type { Entry } from './plan.ts'

/**
 * A question about words can be answered by letting them stand, with a reason. The reason is a field of the entry itself,
 * asked for in a step beside the guide's; it counts until the words that it is about are changed.
 */
export const asItIsField = { kind: 'text', max: 300, lines: 'many', required: true } as const
export const asItIsStep = { id: 'asItIs', fields: ['asItIs'] } as const satisfies Step

/** The reason to leave a field's words as they are; undefined when there is none, or when they have been changed since. */
export function reasonToLeave({ weighed }: Part, { values, changed }: Entry, field: string): string | undefined {
  const kept = weighed.find(([name]) => name === field)?.[1] ?? ''
  const reason = values[kept]
  return typeof reason === 'string' && (changed[field] ?? 0) <= (changed[kept] ?? 0) ? reason : undefined
}

/** The entries whose words in this field may be asked about: those without a reason to leave them. */
export const notLeft = <E extends Entry>(part: Part, entries: readonly E[], field: string = part.title): readonly E[] =>
  entries.filter((entry) => reasonToLeave(part, entry, field) === undefined)

/** What the step beside is called, and what it asks. */
export const asItIsTexts: PerLanguage<{ readonly step: string; readonly field: FieldText }> = {
  nb: {
    step: 'La teksten stå',
    field: {
      label: 'Hvorfor er teksten riktig som den er?',
      short: 'Står som den er',
      hint: 'En setning holder. Grunnen vises i vurderingen, og gjelder til teksten endres.',
    },
  },
  nn: {
    step: 'Lat teksten stå',
    field: {
      label: 'Kvifor er teksten rett slik han er?',
      short: 'Står som han er',
      hint: 'Ei setning held. Grunnen er med i vurderinga, og gjeld til teksten blir endra.',
    },
  },
  en: {
    step: 'Keep the text as it is',
    field: {
      label: 'Why is the text right as it is?',
      short: 'Kept as it is',
      hint: 'One sentence will do. The assessment shows your reason, and it holds until the text is changed.',
    },
  },
}
