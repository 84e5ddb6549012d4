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
  'report',
  'pause',
  'examples',
  'programme',
  'followUps',
  'history',
  'setup',
  'languages',
  'help',
] as const satisfies readonly CommandName[]

/** What only a coordinator can ask for, in a chat of their own. */
const coordinators: readonly CommandName[] = ['programme', 'followUps']

/** What help names: for everybody, or for a coordinator too. */
export const helpFor = (coordinates: boolean): readonly CommandName[] =>
  commandNames.filter((one) => one !== 'help' && (coordinates || !coordinators.includes(one)))

/** A typed word and a pressed button ask for the same thing. */
export function actionOf(command: CommandName): Action {
  switch (command) {
    case 'plan':
      return { do: 'board' }
    case 'report':
      return { do: 'form', part: 'reading', step: 'value' }
    case 'pause':
      return { do: 'form', part: 'pause', step: 'until' }
    default:
      return { do: command }
  }
}
