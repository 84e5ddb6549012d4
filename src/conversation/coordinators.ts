import type { Action } from '../cards/action.ts'
import { escapeMarkdown } from '../cards/escape.ts'
import type { CoordinatorRef } from '../cards/view.ts'
import {
  type Coordinator,
  type CoordinatorsChanged,
  type Programme,
  withCoordinator,
  withoutCoordinator,
} from '../programme/programme.ts'
import { texts } from '../texts/index.ts'
import { whoIn } from './admit.ts'
import { idFrom } from './ids.ts'
import { Fault } from './ports.ts'
import { freshCode, openProgramme, showProgramme } from './programme.ts'
import type { StoredProgramme } from './programmes-port.ts'
import { type Outcome, type Scene, show, tell } from './scene.ts'
import { tryCode } from './try-code.ts'

export type CoordinatorsAction = Extract<Action, { do: 'invite' | 'askDismiss' | 'dismiss' }>

/** Undefined when what the button is about is not there: a card that no card of ours is. */
export async function actOnCoordinators(scene: Scene, action: CoordinatorsAction): Promise<Outcome | undefined> {
  const { coordinated } = scene
  if (!coordinated) return undefined
  const { programme } = coordinated
  switch (action.do) {
    case 'invite':
      return invite(scene, programme)
    case 'askDismiss': {
      if (action.coordinator === undefined) return showCoordinators(scene, programme)
      const whom = refsOf(scene, programme).find(({ ref }) => ref === action.coordinator)
      // Gone since the card was drawn.
      if (!whom) return showCoordinators(scene, programme)
      return show({ view: 'confirmDismiss', programme, whom })
    }
    case 'dismiss':
      return dismiss(scene, coordinated, action.coordinator)
    default:
      return action satisfies never
  }
}

const invitedForMs = 7 * 86_400_000

/** A code with which somebody becomes a coordinator: once, and for a week. */
async function invite({ deps }: Scene, programme: Programme): Promise<Outcome> {
  const code = freshCode()
  const until = new Date(Date.parse(deps.now()) + invitedForMs).toISOString()
  await deps.programmes.invite(code, programme.id, until)
  return show({ view: 'invited', programme, code, until })
}

/** Somebody becomes a coordinator with a code that they were given. It is used up when they do, and not before. */
export async function becomeCoordinator(scene: Scene, typed: string): Promise<Outcome> {
  const { deps, turn, language } = scene
  const said = texts[language].programmes
  const who = whoIn(scene)
  if (!turn.personal || !who) return tell(texts[language].trouble.personalOnly)
  if (typed === '') return tell(said.codeMissing)
  const tried = await tryCode(scene, typed, (code) => deps.programmes.invitation(code, deps.now()))
  if (tried.outcome !== 'right') return tell(tried.outcome === 'wrong' ? said.wrongInvitation : said.tooMany)
  const joins = (programme: Programme) => withCoordinator(programme, { ...who, name: turn.by.name })
  const there = (await deps.programmes.find(tried.found))?.programme
  const would = there && joins(there)
  // What is shown is what is asked about next.
  const choose = ({ id, name }: Programme) => deps.programmes.keepSeat(who, id, { name, chosen: deps.now() })
  if (there && would?.outcome === 'unchanged') {
    await choose(there)
    return showProgramme(scene, there, said.already)
  }
  if (would?.outcome === 'refused') return tell(said.full)
  // Somebody else may have been first.
  const led = await deps.programmes.useInvitation(tried.code, deps.now())
  const came = led === undefined ? undefined : await changed(scene, led, joins)
  if (!came) return tell(said.wrongInvitation)
  if (came.outcome === 'refused') return tell(said.full)
  await choose(came.programme)
  return showProgramme(scene, came.programme, said.became)
}

async function dismiss(scene: Scene, { programme }: StoredProgramme, ref: string): Promise<Outcome> {
  const { language } = scene
  const said = texts[language].programmes
  const whom = programme.coordinators.find((one) => refOf(programme, one) === ref)
  // Pressed twice, or gone in the meantime.
  if (!whom) return showProgramme(scene, programme)
  const left = await changed(scene, programme.id, (now) => withoutCoordinator(now, whom))
  if (!left) return openProgramme(scene, undefined)
  if (left.outcome === 'refused') return tell(said.last)
  const who = whoIn(scene)
  if (whom.tenant === who?.tenant && whom.id === who.id) return tell(said.youLeft(escapeMarkdown(programme.name)))
  return showProgramme(scene, left.programme, said.dismissed(escapeMarkdown(whom.name)))
}

type Done =
  | { readonly outcome: 'done'; readonly programme: Programme }
  | { readonly outcome: 'refused'; readonly why: 'last' | 'full' }

/** How often a change of a programme is decided again because somebody else saved first. */
const mostTries = 5

/** Decides and saves; when somebody else saved first, decides again on what is there then. Undefined: there is no such programme. */
async function changed(
  { deps }: Scene,
  id: string,
  decide: (programme: Programme) => CoordinatorsChanged,
): Promise<Done | undefined> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await deps.programmes.find(id)
    if (!stored) return undefined
    const decided = decide(stored.programme)
    if (decided.outcome === 'refused') return decided
    if (decided.outcome === 'unchanged') return { outcome: 'done', programme: stored.programme }
    if ((await deps.programmes.save(stored, decided.programme)) === 'saved')
      return { outcome: 'done', programme: decided.programme }
  }
  throw new Fault('storage', new Error('others kept saving first'))
}

const showCoordinators = (scene: Scene, programme: Programme): Outcome =>
  show({ view: 'coordinators', programme, refs: refsOf(scene, programme) })

const refOf = ({ id }: Programme, one: Coordinator) => idFrom('coordinator', id, one.tenant, one.id)

function refsOf(scene: Scene, programme: Programme): readonly CoordinatorRef[] {
  const who = whoIn(scene)
  return programme.coordinators.map((one) => ({
    ref: refOf(programme, one),
    name: one.name,
    self: one.tenant === who?.tenant && one.id === who.id,
  }))
}
