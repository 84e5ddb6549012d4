import type { Typed } from '../plan/answers.ts'
import { type Input, typedAgain } from './form.ts'

type Asked = Partial<Omit<Input, 'id' | 'value' | 'fault'>> & { readonly label: string }

/** An input of a form that belongs to no plan: a line of text unless said otherwise, with what was typed and what is wrong with it. */
export const inputOf = (
  id: string,
  asked: Asked,
  of: { readonly typed: Typed; readonly errorMessage: string; readonly fault?: (id: string) => string },
): Input => ({
  kind: 'text',
  hint: '',
  required: false,
  errorMessage: of.errorMessage,
  multiline: false,
  multiselect: false,
  style: 'compact',
  placeholder: '',
  dataset: '',
  choices: [],
  ...asked,
  id,
  value: typedAgain(of.typed[id] ?? '', of.typed),
  fault: of.fault?.(id) ?? '',
})
