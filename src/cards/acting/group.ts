import { shortMoment } from '../../calendar/dates.ts'
import { assessElement } from '../../plan/assessment.ts'
import { findElement } from '../../plan/elements/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { groupAnswerForm, groupQuestionForm } from '../../programme/group-question.ts'
import { namesMissing } from '../../programme/missing.ts'
import { actingTexts } from '../../texts/acting.ts'
import { texts } from '../../texts/index.ts'
import type { ActingView } from '../acting-view.ts'
import type { Action } from '../action.ts'
import { buttonsOf } from '../button.ts'
import { escapeMarkdown, plainText, shortened } from '../escape.ts'
import { faultText } from '../form.ts'
import { inputOf } from '../input.ts'
import { message } from '../messages.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import { gapText } from '../words.ts'
import { opening } from './remind.ts'
import { coordinates, leadWords, personName, programmeName, projectName } from './words.ts'

type Of<Name extends ActingView['view']> = Extract<ActingView, { view: Name }>

const [mostNames, mostGaps, mostAnswers] = [6, 4, 6]
const [longestName, longestAnswer] = [100, 700]

/** In a group's conversation: a coordinator's reminder, with what is missing there and the way to it. */
export function drawMissing({ from, missing, round }: Of<'missing'>, plan: Plan, stage: Stage): Card {
  const { language, today } = stage
  const said = actingTexts[language].group
  const names = namesMissing(plan, missing, round, today)
  const element = findElement(missing)
  const gaps = element
    ? assessElement(element, plan, today)
        .findings.slice(0, mostGaps)
        .map((gap) => gapText(gap, language, escapeMarkdown).what)
    : []
  return message(
    stage,
    said.title(personName(from.name)),
    [leadWords(missing, round, language), ...listed(names, stage), ...gaps, coordinates(from, language)],
    [buttonsOf(stage, 'stays')(...wayTo(missing, round, stage), 'positive')],
  )
}

function listed(names: readonly string[], { language }: Stage): readonly string[] {
  const shown = names.slice(0, mostNames).map((name) => `• ${escapeMarkdown(shortened(name, longestName))}`)
  const more = names.length - shown.length
  return more > 0 ? [...shown, actingTexts[language].more(more)] : shown
}

function wayTo(
  missing: Of<'missing'>['missing'],
  round: string,
  { language }: Stage,
): readonly [title: string, action: Action] {
  const said = texts[language]
  if (missing === 'readings') return [said.prompt.fill, { do: 'prompt', round }]
  const isRisks = missing === 'redRisks' || missing === 'untreatedRisks'
  const element = missing === 'overdue' ? 'milestones' : isRisks ? 'risks' : missing
  return [said.buttons.toElement(findElement(element)?.texts[language].the ?? element), { do: 'element', element }]
}

const bare = { troubleTitle: '', troubleStyle: 'attention', theirsHeading: '', theirs: [], mineHeading: '' }

/** Where a coordinator writes to one group. */
export function drawGroupForm(view: Of<'groupForm'>, stage: Stage): Card {
  const { language } = stage
  const said = actingTexts[language].ask
  const button = buttonsOf(stage)
  const { programme, project, nonce, typed, faults, trouble = '' } = view
  const fault = faultText(faults[0], groupQuestionForm, stage)
  return fill('form', {
    ...bare,
    lang: language,
    fallbackText: plainText(`${said.title} ${projectName(project)}`),
    subtitle: projectName(project),
    title: said.title,
    intro: said.intro,
    trouble,
    odd: false,
    inputs: [
      inputOf(
        'text',
        { label: said.text, required: true, multiline: true },
        { typed, errorMessage: texts[language].form.required, fault: () => fault },
      ),
    ],
    actions: [
      button(said.send, { do: 'askGroup', programme: programme.id, project: project.ref, nonce }, 'positive'),
      button(said.cancel, opening(programme.id, project.ref)),
    ],
  })
}

/** In a group's conversation: what a coordinator asks, what has been answered, and where to answer. */
export function drawGroupQuestion(view: Of<'question'>, stage: Stage): Card {
  const { language } = stage
  const said = actingTexts[language].question
  const { from, asked, text, answers, typed = {}, faults = [] } = view
  const shown = answers.slice(-mostAnswers)
  const before = answers.length - shown.length
  const title = said.title(personName(from.name))
  const lost = answers.filter((one) => one.lost).length
  const told = view.told ?? (lost > 0 ? said.lost(lost, answers.length, personName(from.name)) : '')
  const fault = faultText(faults[0], groupAnswerForm, stage)
  return fill('question', {
    lang: language,
    fallbackText: plainText(`${title}: ${escapeMarkdown(shortened(text, 200))}`),
    subtitle: programmeName(from.programme),
    title,
    text: escapeMarkdown(text),
    told,
    answeredHeading: shown.length > 0 ? said.answered : '',
    answers: shown.map((one) => ({
      text: escapeMarkdown(shortened(one.text, longestAnswer)),
      small: [personName(one.by), shortMoment(one.at, language), ...(one.lost ? [said.notArrived] : [])].join(' · '),
    })),
    before: before > 0 ? said.moreAnswers(before) : '',
    // A client may let what was typed live on in the same place: once it is sent, the place is another.
    odd: answers.length % 2 === 1,
    inputs: [
      inputOf(
        'answer',
        { label: answers.length > 0 ? said.another : said.answer, multiline: true },
        { typed, errorMessage: texts[language].form.required, fault: () => fault },
      ),
    ],
    actions: [buttonsOf(stage)(said.send, { do: 'answerCoordinator', asked }, 'positive')],
  })
}

/** In a coordinator's own chat: what a group has answered. */
export function drawGroupAnswer(view: Of<'groupAnswer'>, stage: Stage): Card {
  const { language } = stage
  const said = actingTexts[language].answer
  const button = buttonsOf(stage)
  const { programme, project, question, by, text } = view
  return message(
    stage,
    said.title(projectName(project)),
    [`**${personName(by)}:** ${escapeMarkdown(text)}`, said.asked(escapeMarkdown(shortened(question, 300)))],
    [
      button(said.open, opening(programme.id, project.ref), 'positive'),
      button(said.again, { do: 'writeGroup', programme: programme.id, project: project.ref }),
    ],
  )
}
