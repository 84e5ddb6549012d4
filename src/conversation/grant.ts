import { longDate, osloDate } from '../calendar/dates.ts'
import { escapeMarkdown } from '../cards/escape.ts'
import { indicatorNamed } from '../plan/indicators.ts'
import { actingTexts } from '../texts/acting.ts'
import { joined, texts } from '../texts/index.ts'
import { subscribeInWords } from './acting/weekly.ts'
import { becomeCoordinator } from './coordinators.ts'
import { openReading, showNamed } from './indicator.ts'
import { showConsent } from './joining.ts'
import { endPause, pauseUntil } from './pause.ts'
import type { Played } from './ports.ts'
import type { Turned } from './save-step.ts'
import { type Outcome, type Scene, show, tell } from './scene.ts'
import { spokenDate } from './spoken-date.ts'
import type { Unknown } from './understand.ts'
import type { Wish } from './wish.ts'

/** Does what somebody asked for with a name or a date. */
export async function grant(scene: Scene, wish: Exclude<Wish, { kind: 'reminder' }>): Promise<Turned> {
  switch (wish.kind) {
    case 'indicator':
      return { outcome: showNamed(scene, wish.named), scene }
    case 'reading':
      return {
        outcome:
          wish.otherwise && !isNamed(scene, wish.named) ? help(wish.otherwise) : await openReading(scene, wish.named),
        scene,
      }
    case 'pause':
      return pauseUntil(scene, wish.until)
    case 'pauseEnds':
      return endPause(scene)
    case 'joining':
      return { outcome: await join(scene, wish.code), scene }
    case 'thanks':
      return { outcome: tell(texts[scene.language].welcome), scene }
    case 'weekly':
      return { outcome: await subscribeInWords(scene, wish.on), scene }
    case 'coordinating':
      return { outcome: await becomeCoordinator(scene, wish.code), scene }
    case 'simulate':
      return { outcome: await simulate(scene, wish), scene }
    default:
      return wish satisfies never
  }
}

const isNamed = ({ plan }: Scene, name: string): boolean => plan !== undefined && indicatorNamed(plan, name).length > 0

/** For what turned out to be a message like any other. */
const help = ({ said, nearest }: Unknown): Outcome => show({ view: 'help', said, nearest })

/** In a message there is no form yet to show again. */
async function join(scene: Scene, code: string): Promise<Outcome> {
  if (scene.turn.personal) return tell(texts[scene.language].trouble.togetherOnly)
  const outcome = await showConsent(scene, code)
  return outcome.kind === 'showPresser' ? show(outcome.view) : outcome
}

/** In this order they are told. */
const kinds = [
  'ask',
  'nudge',
  'told',
  'reminder',
  'word',
  'listed',
  'unreachable',
] as const satisfies readonly Played['what'][]

/** Plays a day, where that can be done; anywhere else it is a message like any other. */
async function simulate({ deps, language }: Scene, { day, otherwise }: Extract<Wish, { kind: 'simulate' }>) {
  const { unasked } = deps
  const date = spokenDate(day, osloDate(deps.now()))
  const play = unasked.simulate
  if (!play) return help(otherwise)
  const said = texts[language].simulated
  if (date === undefined) return tell(said.unreadable)
  const played = Map.groupBy(await play(date), ({ what }) => what)
  const came = kinds.flatMap((what) => {
    const to = played.get(what)?.map((one) => escapeMarkdown(one.to))
    if (!to) return []
    const names = joined([...new Set(to)], texts[language].and)
    return [what === 'word' ? actingTexts[language].played(names) : said[what](names)]
  })
  return tell([said.now(longDate(date, language)), ...(came.length > 0 ? came : [said.nothing])].join(' '))
}
