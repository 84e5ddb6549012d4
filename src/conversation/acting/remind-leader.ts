import { osloDate } from '../../calendar/dates.ts'
import { writableFrom } from '../../calendar/office.ts'
import { personName, projectName, whenWords } from '../../cards/acting/words.ts'
import type { Action } from '../../cards/action.ts'
import { recordOf } from '../../plan/plan.ts'
import { setup } from '../../plan/setup.ts'
import { toLookAt } from '../../programme/missing.ts'
import type { Programme } from '../../programme/programme.ts'
import { actingTexts } from '../../texts/acting.ts'
import { texts } from '../../texts/index.ts'
import { askedOf } from '../ask.ts'
import { idFrom } from '../ids.ts'
import { type Outcome, type Scene, show } from '../scene.ts'
import { acted, gone, noConversation, projectIn, senderIn, type There } from './followed.ts'

/** What the leader of a project would be asked to look at; or why nobody can be. */
export async function askRemindLeader(
  scene: Scene,
  programme: Programme,
  { project: ref }: Extract<Action, { do: 'askRemindLeader' }>,
): Promise<Outcome> {
  const found = await projectIn(scene, programme, ref)
  if (!found) return gone(scene, programme)
  const leader = await leaderOf(scene, found)
  if ('sentences' in leader) return acted(programme, leader.sentences, { project: found.project })
  return show(previewOf(scene, programme, found, leader))
}

function previewOf({ deps }: Scene, programme: Programme, { project, followed, stored }: There, leader: Leader) {
  const now = deps.now()
  const due = writableFrom(now)
  return {
    view: 'leaderPreview',
    programme: askedOf(programme),
    project,
    leader: leader.name,
    asked: calledOnCards(followed, leader),
    what: toLookAt(stored.plan, osloDate(now)),
    nonce: deps.newId(),
    ...(due === now ? {} : { due }),
  } as const
}

const calledOnCards = ({ ref }: There['followed'], { id }: Leader) => idFrom('leader', ref, id)

/** Asks the leader: once a day for each project, whoever asks; and nobody but whom the card named. */
export async function remindLeader(
  scene: Scene,
  programme: Programme,
  { project: ref, leader: asked, nonce }: Extract<Action, { do: 'remindLeader' }>,
): Promise<Outcome | undefined> {
  const from = senderIn(scene, programme)
  if (!from) return undefined
  const { deps, language } = scene
  const said = actingTexts[language].leader
  const found = await projectIn(scene, programme, ref)
  if (!found) return gone(scene, programme)
  const { project, followed } = found
  const leader = await leaderOf(scene, found)
  if ('sentences' in leader) return acted(programme, leader.sentences, { project })
  if (asked !== calledOnCards(followed, leader))
    return show({ ...previewOf(scene, programme, found, leader), changed: true })
  const outcome = await deps.unasked.acting.remindLeader(followed.key, { from, leader, project: project.name, nonce })
  const name = personName(leader.name)
  if (outcome === 'already') return acted(programme, [said.already(name)], { project })
  const now = deps.now()
  const due = writableFrom(now)
  return acted(programme, [due === now ? said.sent(name) : said.sentLater(name, whenWords(due, language))], { project })
}

type Leader = { readonly id: string; readonly name: string }

/** Whom the plan names, as long as they can be found and reached, as far as is known. */
async function leaderOf(
  scene: Scene,
  { stored, followed, project }: There,
): Promise<Leader | { readonly sentences: readonly string[] }> {
  const { deps, language } = scene
  const said = actingTexts[language].leader
  const { leader } = recordOf(stored.plan, setup)
  const name = projectName(project)
  if (!leader) return { sentences: [said.noLeader(name)] }
  const { id } = leader
  if (id === undefined) return { sentences: [said.notFound(personName(leader.name), name)] }
  const { acting } = deps.unasked
  const [why, [out]] = await Promise.all([
    acting.lostTouch({ tenant: followed.key.tenant, id }),
    acting.outOfReach([followed.key]),
  ])
  // The way to a leader's own chat goes through the project's.
  if (out?.why === 'noConversation') return { sentences: noConversation(scene, project) }
  if (why === undefined) return { id, name: leader.name }
  return { sentences: [said.out(personName(leader.name), texts[language].reach.whyPerson[why])] }
}
