import { findMunicipality } from '../../plan/municipalities.ts'
import { recordOf } from '../../plan/plan.ts'
import { setup } from '../../plan/setup.ts'
import type { ToLookAt } from '../../programme/missing.ts'
import { actingTexts } from '../../texts/acting.ts'
import { joined, quoted, texts } from '../../texts/index.ts'
import type { ActingView } from '../acting-view.ts'
import { projectName as nameIn } from '../board.ts'
import { buttonsOf } from '../button.ts'
import { escapeMarkdown, plainText, shortened } from '../escape.ts'
import { matterWords } from '../matters.ts'
import { message } from '../messages.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import { opening } from './remind.ts'
import { coordinates, criterionName, personName, projectName, whenWords } from './words.ts'

type Of<Name extends ActingView['view']> = Extract<ActingView, { view: Name }>

const mostMatters = 6
/** A button has one line, on a phone too. */
const mostOnButton = 24

/** What a leader's card says of a project: the most pressing first, then the criteria that have room for improvement. */
function linesOf({ matters, toImprove }: ToLookAt, { language }: Stage): readonly string[] {
  const said = actingTexts[language].look
  const more = matters.length - mostMatters
  const names = toImprove.map((criterion) => quoted(criterionName(criterion, language), language))
  return [
    ...matters.slice(0, mostMatters).map((matter) => {
      const { lead, text } = matterWords(matter, language)
      return `**${lead}:** ${text}`
    }),
    ...(more > 0 ? [actingTexts[language].more(more)] : []),
    ...(names.length > 0 ? [said.toImprove(joined(names, texts[language].and))] : []),
  ]
}

/** What a leader would be asked to look at. Nothing is sent yet. */
export function drawLeaderPreview(view: Of<'leaderPreview'>, stage: Stage): Card {
  const { language } = stage
  const said = actingTexts[language].leader
  const button = buttonsOf(stage)
  const { programme, project, asked, changed = false, what, nonce, due } = view
  const [leader, name] = [personName(view.leader), projectName(project)]
  const [programmeId, ref] = [programme.id, project.ref]
  const lines = linesOf(what, stage)
  const askGroup = button(said.askGroup, { do: 'writeGroup', programme: programmeId, project: ref })
  const back = button(said.dont, opening(programmeId, ref))
  if (lines.length === 0) return message(stage, name, [said.nothing], [askGroup, back])
  return message(
    stage,
    said.title(leader, name),
    [
      changed ? said.changed(leader) : '',
      said.gets(leader),
      ...lines,
      due === undefined ? said.now : said.later(whenWords(due, language)),
    ],
    [
      button(
        said.send(shortened(view.leader, mostOnButton)),
        { do: 'remindLeader', programme: programmeId, project: ref, leader: asked, nonce },
        'positive',
      ),
      askGroup,
      back,
    ],
  )
}

/** In a leader's own chat: a coordinator asks them to look at their project, with what there is to see. */
export function drawLook({ from, plan, what, link }: Of<'look'>, stage: Stage): Card {
  const { language } = stage
  const said = actingTexts[language].look
  const { municipality } = recordOf(plan, setup)
  const name = escapeMarkdown(shortened(nameIn(plan, stage), 100))
  const title = said.title(personName(from.name), name)
  return fill('reminder', {
    lang: language,
    fallbackText: plainText(title),
    title,
    done: coordinates(from, language),
    projects: [
      {
        name,
        place: municipality === undefined ? '' : escapeMarkdown(findMunicipality(municipality)?.label ?? ''),
        unreachable: '',
        matters: linesOf(what, stage).map((text) => ({ text })),
        more: '',
        actions: [],
        links: link === '' ? [] : [{ title: texts[language].reminder.open, url: link }],
        delegates: [],
      },
    ],
    more: '',
    actions: [buttonsOf(stage, 'stays')(said.own, { do: 'reminder' })],
  })
}
