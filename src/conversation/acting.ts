import type { Action } from '../cards/action.ts'
import type { Typed } from '../plan/answers.ts'
import { answerCoordinator, askGroup, writeGroup } from './acting/ask-group.ts'
import { overrule, overruleForm, takeBackVerdict } from './acting/overrule.ts'
import { askRemindAll, remindAll } from './acting/remind-all.ts'
import { askRemindLeader, remindLeader } from './acting/remind-leader.ts'
import { subscribe } from './acting/weekly.ts'
import type { Outcome, Scene } from './scene.ts'

type ActingAction = Extract<
  Action,
  {
    do:
      | 'askRemindAll'
      | 'remindAll'
      | 'writeGroup'
      | 'askGroup'
      | 'answerCoordinator'
      | 'askRemindLeader'
      | 'remindLeader'
      | 'weekly'
      | 'overruleForm'
      | 'overrule'
      | 'takeBackVerdict'
  }
>

/**
 * What coordinators do to those whom they follow up, and what groups answer them. Which programme it is has been checked;
 * a project by its ref is looked up in it. Undefined when what the button is about is not there: a card that no card of ours is.
 */
export async function actOnFollowed(scene: Scene, action: ActingAction, typed: Typed): Promise<Outcome | undefined> {
  if (action.do === 'answerCoordinator') return answerCoordinator(scene, action, typed)
  const programme = scene.coordinated?.programme
  if (!programme) return undefined
  switch (action.do) {
    case 'askRemindAll':
      return askRemindAll(scene, programme, action)
    case 'remindAll':
      return remindAll(scene, programme, action)
    case 'writeGroup':
      return writeGroup(scene, programme, action)
    case 'askGroup':
      return askGroup(scene, programme, action, typed)
    case 'askRemindLeader':
      return askRemindLeader(scene, programme, action)
    case 'remindLeader':
      return remindLeader(scene, programme, action)
    case 'weekly':
      return subscribe(scene, programme, action.on)
    case 'overruleForm':
      return overruleForm(scene, programme, action)
    case 'overrule':
      return overrule(scene, programme, action, typed)
    case 'takeBackVerdict':
      return takeBackVerdict(scene, programme, action)
    default:
      return action satisfies never
  }
}
