import type { View } from '../cards/view.ts'
import { shortLabel, shownValue } from '../cards/words.ts'
import { type PlanElement, titleOf } from '../plan/element.ts'
import { elementOfPart, partsOf } from '../plan/elements/index.ts'
import type { Part } from '../plan/parts.ts'
import { type Entry, findEntry, type Plan, recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import { type Example, shelfOf, waiting } from '../programme/examples.ts'
import { texts } from '../texts/index.ts'
import { without } from './forms.ts'
import { idFrom } from './ids.ts'
import { Fault } from './ports.ts'
import { type Outcome, type Scene, show, tell } from './scene.ts'

/** So many from other groups beside the review's own: more nobody reads. */
const mostShown = 3

/** The good example of an element: the review's, and those that other groups have shared. */
export async function showExample(scene: Scene, element: PlanElement): Promise<Outcome> {
  const theme = scene.plan && recordOf(scene.plan, setup).theme
  const shelf = await onShelf(scene, element.id, theme)
  return show({ view: 'example', element, shelf: shelf.slice(0, mostShown) })
}

/** The review's example is there in any case; those of others wait until the storage answers. */
async function onShelf({ deps }: Scene, element: string, theme: string | undefined): Promise<readonly Example[]> {
  try {
    return shelfOf(await deps.programme.examples(), element, theme)
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    deps.log.warn({ code: 'examples-unread', cause: cause.cause }, 'the examples of others could not be read')
    return []
  }
}

/** Where an entry can be offered, and what of it: the draft, or what the group has offered already. */
export async function showOffer(scene: Scene, part: Part, id: string): Promise<Outcome> {
  const found = offerable(scene.plan, part, id)
  if (!found) return show(without(part))
  const exampleId = exampleIdOf(found.plan, part, id)
  const there = await scene.deps.programme.example(exampleId)
  const draft = exampleFrom(scene, found, false)
  return show(
    there ? { view: 'offered', part, entry: id, example: there.example } : { view: 'offer', part, entry: id, draft },
  )
}

/** Offers an element as it stands, with or without the municipality's name. A coordinator decides what becomes of it. */
export async function give(scene: Scene, part: Part, id: string, named: boolean): Promise<Outcome> {
  const found = offerable(scene.plan, part, id)
  if (!found) return show(without(part))
  const example = exampleFrom(scene, found, named)
  await scene.deps.programme.putExample(example, undefined)
  // Pressed twice, or offered by two at once: what is there stands, and is shown.
  return showOffer(scene, part, id)
}

/** Takes an offer back, or out of the library: the group's own to decide. */
export async function withdraw(scene: Scene, part: Part, id: string): Promise<Outcome> {
  const { deps, plan, language } = scene
  if (!plan) return show(without(part))
  const there = await deps.programme.example(exampleIdOf(plan, part, id))
  if (there) await deps.programme.removeExample(there.example.id, there.etag)
  return tell(texts[language].library.withdrawn)
}

/** What waits for a coordinator. */
export async function showWaiting({ deps }: Scene): Promise<View> {
  return { view: 'waiting', examples: waiting(await deps.programme.examples()) }
}

/** A coordinator takes an example into the library, or leaves it out. `at` is the version that was read. */
export async function judge(scene: Scene, id: string, at: string, accept: boolean): Promise<Outcome> {
  const { deps } = scene
  const there = await deps.programme.example(id)
  // Withdrawn, offered anew or judged by somebody else since: what waits now is shown.
  if (there && there.example.at === at && there.example.state === 'offered') {
    if (accept) await deps.programme.putExample({ ...there.example, state: 'accepted' }, there.etag)
    else await deps.programme.removeExample(id, there.etag)
  }
  return show(await showWaiting(scene))
}

type Found = { readonly plan: Plan; readonly element: PlanElement; readonly part: Part; readonly entry: Entry }

function offerable(plan: Plan | undefined, part: Part, id: string): Found | undefined {
  const element = elementOfPart(part.id)
  const entry = plan && findEntry(plan, part.id, id)
  const own = element && partsOf(element).includes(part)
  return plan && own && entry && Object.keys(entry.values).length > 0 ? { plan, element, part, entry } : undefined
}

const exampleIdOf = (plan: Plan, part: Part, entry: string) => idFrom('example', plan.id, part.id, entry)

/** An entry as others may read it: every answer in words, but for who: people's names are nobody else's. */
function exampleFrom(scene: Scene, { plan, element, part, entry }: Found, named: boolean): Example {
  const { deps, turn, language } = scene
  const { theme, municipality } = recordOf(plan, setup)
  const lines = Object.keys(part.fields).flatMap((name) => {
    const value = entry.values[name]
    const kind = part.fields[name]?.kind
    const beside =
      part.asides.some((step) => step.fields.includes(name)) || part.firsts.some(([, kept]) => kept === name)
    if (value === undefined || kind === 'person' || beside || (part.many && name === part.title)) return []
    return [`${shortLabel(part, name, language)}: ${shownValue(part, name, value, entry.values, { language, plan })}`]
  })
  return {
    id: exampleIdOf(plan, part, entry.id),
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
