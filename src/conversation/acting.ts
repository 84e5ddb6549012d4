import type { Action } from '../cards/action.ts'
import type { Typed } from '../plan/answers.ts'
import { texts } from '../texts/index.ts'
import { type Outcome, type Scene, tell } from './scene.ts'

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
  }
>

export async function actOnFollowed(scene: Scene, _action: ActingAction, _typed: Typed): Promise<Outcome | undefined> {
  return tell(texts[scene.language].trouble.notDone)
}
