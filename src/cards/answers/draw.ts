import type { AskingView } from '../asking-view.ts'
import { message } from '../messages.ts'
import type { Card } from '../template.ts'
import type { Stage } from '../view.ts'

type Of<Name extends AskingView['view']> = Extract<AskingView, { view: Name }>

export const drawAnswer = ({ programme, answer }: Of<'answer'>, stage: Stage): Card =>
  message(stage, programme.name, [JSON.stringify(answer).slice(0, 400)], [])
export const drawWhich = ({ programme }: Of<'which'>, stage: Stage): Card => message(stage, programme.name, [], [])
export const drawUnsure = ({ programme }: Of<'unsure'>, stage: Stage): Card => message(stage, programme.name, [], [])
