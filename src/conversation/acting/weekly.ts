import { longDate, osloDate } from '../../calendar/dates.ts'
import { morning } from '../../calendar/office.ts'
import { daysAfter } from '../../calendar/periods.ts'
import { summaryDay } from '../../calendar/rounds.ts'
import type { Programme } from '../../programme/programme.ts'
import { actingTexts } from '../../texts/acting.ts'
import { texts } from '../../texts/index.ts'
import { coordinatedBy, whoIn } from '../admit.ts'
import { type Outcome, type Scene, tell } from '../scene.ts'
import { acted } from './followed.ts'

/** Begins or ends somebody's weekly summary of a programme. */
export async function subscribe(scene: Scene, programme: Programme, on: boolean): Promise<Outcome | undefined> {
  const who = whoIn(scene)
  if (!who) return undefined
  const { deps, language } = scene
  const said = actingTexts[language].weekly
  await deps.programmes.keepSeat(who, programme.id, { weekly: on, ...(on ? { language } : {}) })
  return acted(programme, [on ? said.started(longDate(firstDay(deps.now()), language)) : said.stopped])
}

/** The same in words: of the programme that they chose last. */
export async function subscribeInWords(scene: Scene, on: boolean): Promise<Outcome> {
  const { trouble } = texts[scene.language]
  if (!scene.turn.personal) return tell(trouble.personalOnly)
  const coordinated = await coordinatedBy(scene)
  const outcome = coordinated && (await subscribe(scene, coordinated.programme, on))
  return outcome ?? tell(trouble.coordinatorOnly)
}

/** The day of the next summary: of this week, as long as its morning has not come. */
function firstDay(now: string): string {
  const today = osloDate(now)
  const day = summaryDay(today)
  return Date.parse(morning(day)) > Date.parse(now) ? day : summaryDay(daysAfter(today, 7))
}
