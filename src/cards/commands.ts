import { pictureNames } from '../plan/element.ts'
import type { Action } from './action.ts'
import type { CommandName } from './view.ts'

/** What can be asked for in a word, in the order that help shows it. */
export const commandNames = [
  'start',
  'plan',
  'continue',
  'assess',
  ...pictureNames,
  'examples',
  'programme',
  'history',
  'setup',
  'languages',
  'help',
] as const satisfies readonly CommandName[]

/** A typed word and a pressed button ask for the same thing. */
export const actionOf = (command: CommandName): Action => (command === 'plan' ? { do: 'board' } : { do: command })
