import { actingTexts } from '../../texts/acting.ts'
import { texts } from '../../texts/index.ts'
import type { ActingView } from '../acting-view.ts'
import { type Button, buttonsOf } from '../button.ts'
import { plainText } from '../escape.ts'
import { message } from '../messages.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import { leadWords, missingWords, personName, projectName, someOf, whenWords } from './words.ts'

type Of<Name extends ActingView['view']> = Extract<ActingView, { view: Name }>

/** So many names anybody reads; of those who get nothing, so many. */
const [mostNames, mostLeftOut] = [20, 5]

/** What a reminder to many would be: whom it goes to, what it says, who is left out. Nothing is sent yet. */
export function drawRemindPreview(view: Of<'remindPreview'>, stage: Stage): Card {
  const { language } = stage
  const said = actingTexts[language].remind
  const button = buttonsOf(stage)
  const { programme, question, missing, round, groups, outOfReach, nonce, due } = view
  const what = missingWords(missing, round, language)
  const ask = { do: 'ask', programme: programme.id, question } as const
  if (groups.length === 0) {
    const isNeeded = view.already.length + view.noConversation.length > 0
    const sentences = [isNeeded ? said.nobody(what) : said.none(what), ...leftOut(view, stage)]
    return message(stage, '', sentences, [button(...toProgramme(view, stage))])
  }
  const count = actingTexts[language].groups(groups.length)
  const to = someOf(groups, mostNames, language)
  const lost = someOf(outOfReach, mostLeftOut, language)
  const title = said.title(count, what)
  const sentences = [
    `${said.words(leadWords(missing, round, language))} ${said.below}`,
    due === undefined ? said.now : said.later(whenWords(due, language)),
    said.to(to.names, to.more),
  ]
  const others = [...(outOfReach.length > 0 ? [said.outOfReach(lost.names, lost.more)] : []), ...leftOut(view, stage)]
  return fill('message', {
    lang: language,
    fallbackText: plainText(title),
    title,
    paragraphs: [
      ...sentences.map((text) => ({ text, subtle: false })),
      ...others.map((text) => ({ text, subtle: true })),
    ],
    actions: [
      button(
        said.send(count),
        { do: 'remindAll', programme: programme.id, question, nonce, groups: groups.length, round },
        'positive',
      ),
      button(said.dont, ask),
    ],
  })
}

/** Who gets none, and why. */
function leftOut(
  { already, noConversation, resting, ended, due }: Of<'remindPreview'>,
  { language }: Stage,
): readonly string[] {
  const said = actingTexts[language]
  const [had, unknown] = [already, noConversation].map((names) => someOf(names, mostLeftOut, language))
  const states = [
    ...(resting > 0 ? [said.remind.resting(resting)] : []),
    ...(ended > 0 ? [said.remind.ended(ended)] : []),
  ]
  return [
    ...(had && already.length > 0 ? [said.remind[due === undefined ? 'already' : 'coming'](had.names, had.more)] : []),
    ...(unknown && noConversation.length > 0
      ? [`${said.noConversation.groups(noConversation.length, unknown.names, unknown.more)} ${said.noConversation.how}`]
      : []),
    ...(states.length > 0 ? [states.join(' ')] : []),
  ]
}

const toProgramme = ({ programme }: Pick<Of<'acted'>, 'programme'>, { language }: Stage) =>
  [actingTexts[language].toProgramme, { do: 'programme', programme: programme.id }] as const

/** What was done, or why it was not. */
export function drawActed(view: Of<'acted'>, stage: Stage): Card {
  const { title = '', sentences, project, programme } = view
  const said = actingTexts[stage.language]
  const button = buttonsOf(stage)
  const on: readonly Button[] = project
    ? [
        button(said.toProject, opening(programme.id, project.ref)),
        button(said.leader.askGroup, { do: 'writeGroup', programme: programme.id, project: project.ref }),
      ]
    : [button(...toProgramme(view, stage))]
  return message(stage, title, sentences, on)
}

/** Opens a project's page. */
export const opening = (programme: string, ref: string) =>
  ({ do: 'ask', programme, question: { intent: 'status', of: { project: ref } } }) as const

/** What came of a reminder to many. */
export function drawRemindResult(view: Of<'remindResult'>, stage: Stage): Card {
  const { language } = stage
  const said = actingTexts[language].result
  const { programme, missing, question = { intent: 'remind', missing, of: {} }, groups, came, waiting } = view
  const { sent, already, needless, resting, gone, noConversation, failed } = came
  const lost = groups - sent - already - needless - resting - gone - noConversation - failed - waiting
  const unreachable = someOf(came.unreachable, mostNames, language, Math.max(lost, came.unreachable.length))
  const told = (count: number, words: (count: number) => string) => (count > 0 ? [words(count)] : [])
  return message(
    stage,
    said.title(whatWords(view, stage)),
    [
      sent > 0 ? said.sent(sent, groups) : waiting > 0 ? said.noneYet : said.none,
      [
        ...told(already, said.already),
        ...told(needless, said.needless),
        ...told(resting, said.resting),
        ...told(gone, said.gone),
        ...told(noConversation, said.noConversation),
        ...told(waiting, said.waiting),
        ...told(failed, said.failed),
      ].join(' '),
      unreachable.names === '' ? '' : said.unreachable(unreachable.names, unreachable.more),
    ],
    [buttonsOf(stage)(said.see, { do: 'ask', programme: programme.id, question })],
  )
}

const whatWords = ({ missing, round }: Of<'remindResult'>, { language }: Stage) =>
  missingWords(missing, round, language)

/** Something that was said to one group, or to whoever leads it, and did not arrive. */
export function drawNotArrived(view: Of<'notArrived'>, stage: Stage): Card {
  const { language } = stage
  const said = actingTexts[language].notArrived
  const { programme, project, person = '', why } = view
  const name = projectName(project)
  const title = view.said === 'look' ? said.look(personName(person), name) : said.question(name)
  const isLost = why !== 'failed' && why !== 'outOfProgramme' && why !== 'otherLeader' && why !== 'noConversation'
  const { reach } = texts[language]
  const [whyNot, mend] = isLost
    ? view.said === 'look'
      ? [said.person(reach.whyPerson[why]), reach.mendPerson[why]]
      : [said.group(reach.whyChannel[why]), reach.mendChannel[why]]
    : [said[why], why === 'noConversation' ? actingTexts[language].noConversation.how : '']
  const button = buttonsOf(stage)
  return message(
    stage,
    title,
    [whyNot, mend],
    why === 'outOfProgramme' ? [] : [button(actingTexts[language].toProject, opening(programme.id, project.ref))],
  )
}
