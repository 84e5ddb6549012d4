import type { Action } from '../../src/cards/action.ts'
import type { FormView, Stage, View } from '../../src/cards/view.ts'
import { act, type Doing } from '../../src/conversation/act.ts'
import type { Documents } from '../../src/conversation/documents-port.ts'
import type { Files, Handing, Sources } from '../../src/conversation/files-port.ts'
import type { Library, Store } from '../../src/conversation/ports.ts'
import type { Programmes } from '../../src/conversation/programmes-port.ts'
import type { Outcome, Scene } from '../../src/conversation/scene.ts'
import type { Typed } from '../../src/plan/answers.ts'
import type { PlanEvent } from '../../src/plan/decide.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { silent as unasked } from '../../src/prompts/unasked.ts'
import { kari, ola } from './given.ts'
import { today } from './plan-sizes.ts'

/** A turn without the house around it: a plan as it was read, a person, and a store that takes what is saved. */

const silent = { info: () => {}, warn: () => {}, error: () => {} }

/** A store where nobody else is: it has read this plan, with this much history. */
const storeOf = (plan: Plan | undefined, events: readonly PlanEvent[] = []): Store => ({
  load: async () => plan && { plan, etag: 'etag-1' },
  save: async () => 'saved',
  history: async (_key, most) => ({ stored: plan && { plan, etag: 'etag-1' }, events: events.slice(0, most) }),
})

/** No programmes at all: no code leads anywhere, and nobody coordinates anything. */
export const noProgrammes: Programmes = {
  make: async () => {},
  find: async () => undefined,
  save: async () => 'stale',
  withCode: async () => undefined,
  invite: async () => {},
  invitation: async () => undefined,
  useInvitation: async () => undefined,
  seats: async () => [],
  keepSeat: async () => {},
  subscribers: async () => [],
  tries: async () => ({ count: 1, takeBack: async () => {} }),
  members: async () => [],
  memberKeys: async () => [],
  member: async () => undefined,
  isChanging: async () => {},
  keepSummary: async () => {},
  forget: async () => {},
  behind: async () => [],
  all: async () => [],
}

/** A library in which nobody has shared anything. */
export const nothingShared: Library = {
  examples: async () => [],
  example: async () => undefined,
  putExample: async () => 'saved',
  removeExample: async () => 'saved',
}

/** No report has ever been made. */
export const noFiles: Files = {
  begin: async () => ({ is: 'underWay' }),
  keep: async () => 'lost',
  giveUp: async () => {},
  sweep: async () => {},
  ordered: async () => ({ count: 1, takeBack: async () => {} }),
  find: async () => undefined,
  list: async () => [],
  bytes: async function* () {},
  plan: async () => undefined,
  projects: async () => undefined,
  opened: async () => 1,
}
const unmade = () => Promise.reject(new Error('nothing is made here'))
export const noDocuments: Documents = { report: unmade, workbook: unmade }
export const noSources: Sources = { load: async () => undefined, deliveries: async () => [] }
const noHanding: Handing = {
  takesFiles: false,
  link: (file) => `https://saman.example/files/${file}`,
  say: async () => true,
  redraw: async () => {},
  offer: async () => false,
  offered: () => undefined,
  upload: async () => 'refused',
  show: async () => false,
}

export function sceneOf(plan: Plan | undefined, events: readonly PlanEvent[] = []): Scene {
  let ids = 0
  return {
    deps: {
      store: storeOf(plan, events),
      programmes: noProgrammes,
      library: nothingShared,
      unasked,
      documents: noDocuments,
      files: noFiles,
      handing: noHanding,
      sources: noSources,
      now: () => `${today}T09:00:00Z`,
      elapsed: () => 0,
      newId: () => `new-${++ids}`,
      log: silent,
      later: () => {},
      serves: () => true,
      typeahead: false,
      founders: [],
    },
    turn: {
      key: { tenant: 'tenant-1', conversation: '19:1@thread.tacv2' },
      by: kari,
      locale: 'nb-NO',
      personal: false,
      serviceUrl: 'https://smba.example/emea/',
      group: undefined,
      team: undefined,
      kind: 'channel',
      isMember: async () => true,
      members: async () => [kari, ola].flatMap(({ id, name }) => (id === undefined ? [] : [{ id, name }])),
    },
    stored: plan && { plan, etag: 'etag-1' },
    plan,
    language: 'nb',
  }
}

/** What a press shows, and the stage that it is drawn on. */
export type Shown = { readonly view: View; readonly stage: Stage }

/** What is shown at last: after a receipt, what lies below it. */
function shownIn(outcome: Outcome): View {
  if (outcome.kind === 'tell') throw new Error(`told: ${outcome.sentence}`)
  const view = outcome.kind === 'receipt' ? outcome.next : outcome.view
  if (!view) throw new Error('nothing follows')
  return view
}

export async function does(plan: Plan, action: Doing, typed: Typed = {}): Promise<Shown> {
  const { outcome, stage } = await act(sceneOf(plan), action, typed)
  return { view: shownIn(outcome), stage }
}

export type Place = Pick<Extract<Action, { do: 'form' }>, 'part' | 'step' | 'entry'>

/** Opens a step's form. */
export async function opens(plan: Plan, place: Place): Promise<FormView> {
  const { view } = await does(plan, { do: 'form', ...place })
  if (view.view !== 'form') throw new Error(`no form but ${view.view}`)
  return view
}

/** Opens a step's form, types in it, and saves: what comes next. */
export async function saves(plan: Plan, place: Place, typed: Typed = {}, pass = false): Promise<Shown> {
  const { part, step, entry, fresh, seen, nonce, drawn } = await opens(plan, place)
  const sent = { part: part.id, step: step.id, entry, fresh, seen, nonce, drawn, pass }
  return does(plan, { do: 'save', ...sent }, { ...drawn, ...typed })
}

/** A view in a few words: "form milestone.when", "lacking milestones: noDate, noOwner", "element risks", "board". */
export function named(view: View): string {
  switch (view.view) {
    case 'form':
      return `form ${view.part.id}.${view.step.id}`
    case 'lacking':
      return `lacking ${view.element.id}: ${view.gaps.map(({ code }) => code).join(', ')}`
    case 'element':
      return `element ${view.element.id}`
    default:
      return view.view
  }
}
