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
  'reports',
  'pause',
  'examples',
  'programme',
  'table',
  'followUps',
  'newProgramme',
  'invite',
  'join',
  'quit',
  'history',
  'setup',
  'languages',
  'help',
] as const satisfies readonly CommandName[]

/** What the cards of a programme lead to. */
const ledTo: readonly CommandName[] = ['help', 'table', 'followUps', 'newProgramme', 'invite', 'quit']

/** What help names: a programme in one's own chat, and in a project's conversation the way into one. */
export const helpFor = (personal: boolean): readonly CommandName[] =>
  commandNames.filter((one) => !ledTo.includes(one) && one !== (personal ? 'join' : 'programme'))

/** A typed word and a pressed button ask for the same thing. */
export function actionOf(command: CommandName): Action {
  switch (command) {
    case 'plan':
      return { do: 'board' }
    case 'report':
      return { do: 'form', part: 'reading', step: 'value' }
    case 'pause':
      return { do: 'form', part: 'pause', step: 'until' }
    case 'quit':
      return { do: 'askQuit' }
    default:
      return { do: command }
  }
}
