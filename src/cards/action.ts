import { z } from 'zod'
import { pictureNames } from '../plan/element.ts'
import { mostAtOnce } from '../plan/follow-ups.ts'
import { languages } from '../plan/language.ts'
import { actingActions, askingActions, reportActions } from './coordinator-actions.ts'
import { count, id, round } from './packed.ts'

/** So many answers that nobody could save are told of at once: as many as a round's card asks for. */
export const mostGone = 6

/** What a card showed of a project: no more than can be saved in one go. */
const matters = z.array(id).max(mostAtOnce)

/** What was typed for an indicator that had been removed, by what the card had called it. */
const goneAnswer = z.object({ id: z.string(), name: z.string().max(300).optional(), text: z.string().max(300) })
export type GoneAnswer = z.infer<typeof goneAnswer>

/**
 * The form that a save comes from. `seen` is the plan's revision when it was drawn, and `drawn` what its fields held
 * then: a field that was left as it was is nobody's change. `nonce` is the form's own, so that a double click is one.
 */
const form = {
  part: id,
  step: id,
  entry: id,
  fresh: z.boolean(),
  seen: count,
  nonce: id,
  drawn: z.record(z.string(), z.string()),
}

/** What a button asks for. One schema packs it onto a card and reads it back: what comes from a client is a claim. */
export const actionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start') }),
  z.object({ do: z.literal('board') }),
  z.object({ do: z.literal('continue') }),
  z.object({ do: z.literal('assess') }),
  /** A picture of the plan. */
  z.object({ do: z.enum(pictureNames), page: count.optional() }),
  z.object({ do: z.literal('criterion'), element: id }),
  /** Takes away a reference to something that has been removed. */
  z.object({ do: z.literal('unlink'), part: id, entry: id, field: id, seen: count }),
  z.object({ do: z.literal('setup') }),
  /** `groups`: also in a coordinator's chat what groups can say. */
  z.object({ do: z.literal('help'), groups: z.literal(true).optional() }),
  z.object({ do: z.literal('history') }),
  z.object({ do: z.literal('examples') }),
  z.object({ do: z.literal('languages') }),
  z.object({ do: z.literal('language'), language: z.enum(languages) }),
  z.object({ do: z.literal('element'), element: id, page: count.optional() }),
  z.object({ do: z.literal('example'), element: id }),
  /** What of an element could be an example for others; one of them; and to give it, with the municipality's name or not. */
  z.object({ do: z.literal('offers'), element: id, page: count.optional() }),
  z.object({ do: z.literal('offer'), part: id, entry: id }),
  z.object({ do: z.literal('give'), part: id, entry: id, named: z.boolean() }),
  z.object({ do: z.literal('withdraw'), element: id, example: id }),
  z.object({ do: z.literal('waiting'), page: count.optional() }),
  /** `at` is the version that the coordinator read. */
  z.object({ do: z.literal('judge'), element: id, example: id, at: z.iso.datetime(), accept: z.boolean() }),
  /** In a personal chat a programme that one coordinates, this one or the last; elsewhere which one the project is in. */
  z.object({ do: z.literal('programme'), programme: id.optional() }),
  /** The programme's table, of what is chosen on the card. */
  z.object({ do: z.literal('table') }),
  z.object({ do: z.literal('newProgramme') }),
  /** `nonce` is the form's own: pressed twice, one programme is made. */
  z.object({ do: z.literal('makeProgramme'), nonce: id }),
  /** Its name, themes and cohorts: the form, and what was filled in. */
  z.object({ do: z.literal('editProgramme'), programme: id }),
  z.object({ do: z.literal('saveProgramme'), programme: id }),
  z.object({ do: z.literal('askRenew'), programme: id }),
  /** `code` is the one that shall lead nowhere any more: pressed twice, it is renewed once. */
  z.object({ do: z.literal('renew'), programme: id, code: id }),
  z.object({ do: z.literal('invite'), programme: id.optional() }),
  /** Without a coordinator, the list of them to choose from. */
  z.object({ do: z.literal('askDismiss'), programme: id, coordinator: id.optional() }),
  z.object({ do: z.literal('dismiss'), programme: id, coordinator: id }),
  /** A project joins a programme: the code, what it means, and the consent. `setUp`: as the last step of the set-up. */
  z.object({ do: z.literal('join'), setUp: z.literal(true).optional() }),
  z.object({ do: z.literal('tryCode'), setUp: z.literal(true).optional() }),
  z.object({ do: z.literal('consent'), code: id, setUp: z.literal(true).optional() }),
  z.object({ do: z.literal('askQuit') }),
  z.object({ do: z.literal('quit'), programme: id }),
  /** Opens the form of a step; without an entry, for something new, which may be `about` another entry. */
  z.object({ do: z.literal('form'), part: id, step: id, entry: id.optional(), about: id.optional() }),
  /** On from a receipt whose next card never came. */
  z.object({ do: z.literal('next'), part: id, step: id, entry: id }),
  /**
   * With `pass`, on to the very next step; without it, to what is still empty. `sure`: a figure that was asked about, as it
   * was typed: the same again is meant.
   */
  z.object({ do: z.literal('save'), ...form, pass: z.boolean().optional(), sure: z.string().optional() }),
  /** Lets the other version count. What was typed goes along, so that it can be put in the history. */
  z.object({ do: z.literal('keep'), ...form }),
  /** Away from a form: where it belongs is shown below, and the form stays with all that is typed in it. */
  z.object({ do: z.literal('leave'), part: id }),
  z.object({ do: z.literal('askRemove'), part: id, entry: id }),
  z.object({ do: z.literal('remove'), part: id, entry: id, seen: count }),
  /**
   * Readings from a round's card. `sure`: figures that were asked about, as they were typed: the same again is meant.
   * `names`: what those on the card were called, should they be removed meanwhile. `gone`: what was typed for some that were,
   * which the card goes on telling. Both are only ever said.
   */
  z.object({
    do: z.literal('report'),
    round,
    sure: z.record(z.string(), z.string()),
    names: z.record(z.string(), z.string()).optional(),
    gone: z.array(goneAnswer).max(mostGone).optional(),
  }),
  /** Draws a round's card anew: what is left of it. */
  z.object({ do: z.literal('prompt'), round }),
  z.object({ do: z.literal('series'), indicator: id, page: count.optional() }),
  /** From a leader's own card: `project` is one that they lead, `matters` what the card showed of it. */
  z.object({ do: z.literal('acknowledge'), project: id, matters }),
  z.object({ do: z.literal('delegate'), project: id, matters }),
  z.object({ do: z.literal('snooze') }),
  z.object({ do: z.literal('reminder') }),
  /** What a coordinator has to follow up. */
  z.object({ do: z.literal('followUps'), page: count.optional() }),
  z.object({ do: z.literal('askRestart') }),
  /** `nonce` is the question's own: pressed twice, the plan begins anew once. */
  z.object({ do: z.literal('restart'), nonce: id }),
  ...askingActions,
  ...actingActions,
  ...reportActions,
])
export type Action = z.infer<typeof actionSchema>

/** Grows when a card of the last version can no longer be understood. */
const version = 1

/**
 * A button's data: which plan the card was drawn for (none before there is one) and in which language it was read.
 * Neither is trusted: the conversation decides which plan it is, the plan decides the language.
 */
export const pressSchema = z.object({
  v: z.literal(version),
  plan: id.nullable(),
  language: z.enum(languages),
  action: actionSchema,
  /** The card stays where it is for everybody: what the button leads to comes below it. */
  stays: z.literal(true).optional(),
})
export type Press = z.infer<typeof pressSchema>

/** Where a press lies in a card's data, beside what was typed. */
export const pressKey = 'saman'

export const packPress = (press: Omit<Press, 'v'>) => ({ [pressKey]: { v: version, ...press } })
