import type { Action } from '../cards/action.ts'
import { shortLabel, shownValue } from '../cards/words.ts'
import { type PlanElement, titleOf } from '../plan/element.ts'
import { elementOfPart, findElement, findPart, partsOf } from '../plan/elements/index.ts'
import { membershipOf } from '../plan/membership.ts'
import type { Part } from '../plan/parts.ts'
import { type Entry, findEntry, type Plan, recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import { type Example, judgeable, shelfOf } from '../programme/examples.ts'
import { texts } from '../texts/index.ts'
import { without } from './forms.ts'
import { idFrom } from './ids.ts'
import { Fault, openShelf, type ProjectKey } from './ports.ts'
import { type Outcome, type Scene, show, tell } from './scene.ts'

/** What groups can learn of each other: what is shared, by whom it may be seen, and how it is taken back. */
export type LibraryAction = Extract<
  Action,
  { do: 'example' | 'offers' | 'offer' | 'give' | 'withdraw' | 'waiting' | 'judge' }
>

/** Undefined when what the button is about is not there: a card that no card of ours is. */
export async function actOnLibrary(scene: Scene, action: LibraryAction): Promise<Outcome | undefined> {
  switch (action.do) {
    case 'example': {
      const element = findElement(action.element)
      return element && showExample(scene, element)
    }
    case 'offers': {
      const element = findElement(action.element)
      return element && inPlan(scene, () => showOffers(scene, element, action.page ?? 0))
    }
    case 'offer':
    case 'give': {
      const part = findPart(action.part)
      if (!part) return undefined
      return inPlan(scene, (plan) =>
        action.do === 'give'
          ? give(scene, plan, part, action.entry, action.named)
          : showOffer(scene, plan, part, action.entry),
      )
    }
    case 'withdraw':
      return inPlan(scene, () => withdraw(scene, action))
    case 'waiting':
      return showWaiting(scene, action.page ?? 0)
    case 'judge':
      return judge(scene, action)
    default:
      return action satisfies never
  }
}

const inPlan = (scene: Scene, work: (plan: Plan) => Promise<Outcome>): Promise<Outcome> =>
  scene.plan ? work(scene.plan) : Promise.resolve(tell(texts[scene.language].trouble.noPlan, true))

/** So many from other groups beside the review's own: more nobody reads. */
const mostShown = 3

/** The good example of an element: the review's, and those that other groups have shared. */
async function showExample(scene: Scene, element: PlanElement): Promise<Outcome> {
  const theme = scene.plan && recordOf(scene.plan, setup).theme
  const others = (await othersOrNone(scene, element.id)).filter(({ project }) => project !== projectOf(scene))
  const shelf = shelfOf(others, theme)
  return show({ view: 'example', element, shelf: shelf.slice(0, mostShown) })
}

/** Where the groups of a programme share with each other, and those in none. */
const shelfIn = ({ plan }: Scene) => (plan && membershipOf(plan)?.programme) ?? openShelf

/** The shelves on which a project may have something: before it joined, it shared with those in none. */
const ownShelves = (scene: Scene) => [...new Set([shelfIn(scene), openShelf])]

/** The review's example is there in any case; those of others wait until the storage answers. */
async function othersOrNone(scene: Scene, element: string): Promise<readonly Example[]> {
  const { deps } = scene
  try {
    return await deps.library.examples(shelfIn(scene), element)
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    deps.log.warn({ code: 'examples-unread', cause: cause.cause }, 'the examples of others could not be read')
    return []
  }
}

/** What of an element can be shared, and what this project has shared of it already, whether it still stands in the plan or not. */
async function showOffers(scene: Scene, element: PlanElement, page: number): Promise<Outcome> {
  const { library } = scene.deps
  const all = await Promise.all(ownShelves(scene).map((shelf) => library.examples(shelf, element.id)))
  const shared = all.flat().filter(({ project }) => project === projectOf(scene))
  return show({ view: 'offers', element, page, shared })
}

/** What others would see of an entry: the draft, or what has been shared already. */
async function showOffer(scene: Scene, plan: Plan, part: Part, id: string): Promise<Outcome> {
  const found = offerable(plan, part, id)
  if (!found) return show(without(part))
  const draft = exampleFrom(scene, found, false)
  const there = await scene.deps.library.example(shelfIn(scene), draft)
  return show(there ? { view: 'offered', example: there.example } : { view: 'offer', part, entry: id, draft })
}

/** Shares an element as it stands, with or without the municipality's name. A coordinator decides what becomes of it. */
async function give(scene: Scene, plan: Plan, part: Part, id: string, named: boolean): Promise<Outcome> {
  const found = offerable(plan, part, id)
  if (!found) return show(without(part))
  await scene.deps.library.putExample(shelfIn(scene), exampleFrom(scene, found, named), undefined)
  // Pressed twice, or shared by two at once: what is there stands, and is shown.
  return showOffer(scene, plan, part, id)
}

/** Takes what was shared back, also out of the library: the project's own to decide, whatever anybody else does with it. */
async function withdraw(scene: Scene, { element, example: id }: Extract<Action, { do: 'withdraw' }>): Promise<Outcome> {
  const { deps, language } = scene
  for (const shelf of ownShelves(scene)) {
    const there = await deps.library.example(shelf, { element, id })
    if (there && there.example.project !== projectOf(scene)) return tell(texts[language].trouble.card)
    if (there) await deps.library.removeExample(shelf, { element, id }, undefined)
  }
  return tell(texts[language].library.withdrawn)
}

/** Takes back all that a project has shared with a programme that it has left: beside the answer, for it may be much. */
export function takeBackShared(scene: Scene, programme: string): void {
  const { deps } = scene
  deps.later('examples', async () => {
    for (const { element, id, project } of await deps.library.examples(programme, undefined))
      if (project === projectOf(scene)) await deps.library.removeExample(programme, { element, id }, undefined)
  })
}

/** What waits for a coordinator, then what has been taken in: of the projects that are in the programme now. */
async function showWaiting({ deps, coordinated }: Scene, page: number): Promise<Outcome | undefined> {
  if (!coordinated) return undefined
  const { id } = coordinated.programme
  const [examples, keys] = await Promise.all([deps.library.examples(id, undefined), deps.programmes.memberKeys(id)])
  const members = new Set(keys.map(projectAt))
  const shown = judgeable(examples.filter(({ project }) => members.has(project)))
  return show({ view: 'waiting', examples: shown, page })
}

/** A coordinator takes an example into the library, or leaves or takes it out. `at` is the version that was read. */
async function judge(
  scene: Scene,
  { element, example: id, at, accept }: Extract<Action, { do: 'judge' }>,
): Promise<Outcome | undefined> {
  const { deps, coordinated } = scene
  if (!coordinated) return undefined
  const shelf = coordinated.programme.id
  const there = await deps.library.example(shelf, { element, id })
  // Withdrawn, shared anew or judged by somebody else since: what waits now is shown.
  if (there?.example.at === at) {
    if (!accept) await deps.library.removeExample(shelf, { element, id }, there.etag)
    else if (there.example.state === 'offered')
      await deps.library.putExample(shelf, { ...there.example, state: 'accepted' }, there.etag)
  }
  return showWaiting(scene, 0)
}

type Found = { readonly plan: Plan; readonly element: PlanElement; readonly part: Part; readonly entry: Entry }

function offerable(plan: Plan, part: Part, id: string): Found | undefined {
  const element = elementOfPart(part.id)
  const entry = findEntry(plan, part.id, id)
  return element && entry && partsOf(element).includes(part) && shareable(part, entry).length > 0
    ? { plan, element, part, entry }
    : undefined
}

/** A project by its conversation, for whoever may take back what it has shared. Nobody can read the conversation from it. */
const projectOf = ({ turn: { key } }: Scene) => projectAt(key)
const projectAt = ({ tenant, conversation }: ProjectKey) => idFrom('project', tenant, conversation)

/** The fields of an entry that others may read: not who is responsible or takes part, and nothing that is there beside. */
function shareable(part: Part, entry: Entry): readonly string[] {
  const beside = [...part.asides.flatMap(({ fields }) => fields), ...part.firsts.map(([, kept]) => kept)]
  return Object.entries(part.fields).flatMap(([name, field]) =>
    entry.values[name] === undefined || field.kind === 'person' || field.people || beside.includes(name) ? [] : [name],
  )
}

/** An entry as others may read it: every answer that may be shared, in words. */
function exampleFrom(scene: Scene, { plan, element, part, entry }: Found, named: boolean): Example {
  const { deps, turn, language } = scene
  const { theme, municipality } = recordOf(plan, setup)
  const lines = shareable(part, entry).flatMap((name) => {
    const value = entry.values[name]
    if (value === undefined || (part.many && name === part.title)) return []
    return [`${shortLabel(part, name, language)}: ${shownValue(part, name, value, entry.values, { language, plan })}`]
  })
  return {
    id: idFrom('example', plan.id, part.id, entry.id),
    project: projectOf(scene),
    element: element.id,
    title: part.many ? titleOf(part, entry) : element.texts[language].name,
    lines,
    language,
    ...(theme ? { theme } : {}),
    ...(named && municipality ? { municipality } : {}),
    state: 'offered',
    by: turn.by,
    at: deps.now(),
  }
}
