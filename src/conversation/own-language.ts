import type { Language } from '../plan/language.ts'
import { latestFirst, whoIn } from './admit.ts'
import type { Seat } from './programmes-port.ts'
import type { Scene } from './scene.ts'
import { spokenIn } from './spoken-language.ts'

// In a chat of their own, where no plan says it, coordinators are answered in the language that they chose; until they
// have chosen one, in the one that they last wrote in. A card's buttons are answered in the language of the card.

/** The scene of what somebody said there: their seats, read once, and their language. */
export async function inOwnLanguage(scene: Scene): Promise<Scene> {
  if (!scene.turn.personal || scene.plan) return scene
  const seated = await withSeats(scene)
  return { ...seated, language: languageOf(seated.seats ?? []) ?? scene.language }
}

export async function withSeats(scene: Scene): Promise<Scene> {
  const who = whoIn(scene)
  return scene.seats || !who ? scene : { ...scene, seats: latestFirst(await scene.deps.programmes.seats(who)) }
}

const languageOf = (seats: readonly Seat[]): Language | undefined =>
  (seats.find(({ languageChosen }) => languageChosen) ?? seats.find(({ language }) => language))?.language

/**
 * The scene in the language that a coordinator writes, where their words say so and they have chosen none. The next answers
 * come in it too, unless it was told by a single word that they may have borrowed. `names`: what projects and indicators
 * are called says nothing of it.
 */
export function asSpoken(scene: Scene, text: string, names: readonly string[] = []): Scene {
  const { deps, seats = [] } = scene
  const who = whoIn(scene)
  if (!who || seats.length === 0 || seats.some(({ languageChosen }) => languageChosen)) return scene
  const spoken = spokenIn(text, names)
  if (!spoken) return scene
  const { language, sure } = spoken
  for (const { programme } of sure ? seats.filter((seat) => seat.language !== language) : [])
    deps.later('language', () => deps.programmes.keepSeat(who, programme, { language }))
  return { ...scene, language }
}

/** Somebody has said which language they want: it is no longer read from what they write. */
export async function keepChosenLanguage(scene: Scene): Promise<void> {
  const who = whoIn(scene)
  if (!who) return
  const { programmes } = scene.deps
  const known = { language: scene.language, languageChosen: true } as const
  const { seats = [] } = await withSeats(scene)
  await Promise.all(seats.map(({ programme }) => programmes.keepSeat(who, programme, known)))
}
