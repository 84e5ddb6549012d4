import type { AskingView } from '../asking-view.ts'
import { message } from '../messages.ts'
import type { Card } from '../template.ts'
import type { Stage } from '../view.ts'

type Of<Name extends AskingView['view']> = Extract<AskingView, { view: Name }>

export const drawProjectPage = ({ project }: Of<'projectPage'>, stage: Stage): Card =>
  message(stage, project.summary.project, [], [])
