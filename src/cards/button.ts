import { type Action, packPress } from './action.ts'
import type { Stage } from './view.ts'

/** A button on a card, or a place that can be pressed: one shape for every template. */
export type Button = {
  readonly title: string
  readonly verb: string
  readonly data: object
  readonly style: 'default' | 'positive' | 'destructive'
  /** Whether what is typed on the card goes along. Only what saves needs it; elsewhere a required field would stop one. */
  readonly inputs: 'auto' | 'none'
}

/** What needs to know what was typed or chosen on the card. */
const sends: readonly Action['do'][] = [
  'save',
  'keep',
  'report',
  'delegate',
  'table',
  'makeProgramme',
  'saveProgramme',
  'tryCode',
  'consent',
  'askGroup',
  'answerCoordinator',
  'overrule',
]

/**
 * Makes buttons that carry what they ask for, for which plan, and in which language the card was read. On a card that
 * many look at, what a button opens for one must not take its place: such a card `stays`.
 */
export function buttonsOf(stage: Stage, card?: 'stays') {
  return (title: string, action: Action, style: Button['style'] = 'default'): Button => ({
    title,
    verb: action.do,
    data: packPress({
      plan: stage.planId,
      language: stage.language,
      action,
      ...(card === 'stays' ? { stays: true } : {}),
    }),
    style,
    inputs: sends.includes(action.do) ? 'auto' : 'none',
  })
}

/** A place to press, and what it shows: the button's title, or that with its Markdown escaped where people wrote it. */
export const press = (button: Button, shown = button.title) => ({ press: button, shown })
