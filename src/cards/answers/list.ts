import type { Instant } from '../../calendar/dates.ts'
import type { Chosen } from '../../programme/answers/scope.ts'
import { stateOf } from '../../programme/answers/scope.ts'
import type { Question } from '../../programme/questions/question.ts'
import { answers } from '../../texts/answers.ts'
import { texts } from '../../texts/index.ts'
import { type Button, buttonsOf, press } from '../button.ts'
import { escapeMarkdown, inOneText } from '../escape.ts'
import { type Page, pageOf, pageWords } from '../pages.ts'
import { type Card, fill } from '../template.ts'
import type { Stage } from '../view.ts'
import type { Drawn } from './drawn.ts'
import { anyAwake, type Listing, type ListKind, listingOf, remindQuestion } from './rows.ts'
import { placeWords, projectName } from './words.ts'

const pageSize = 20

/** A list of projects, twenty at a time: each can be opened, and its leader reminded or its group asked. */
export function drawList(drawn: Drawn<ListKind>, stage: Stage): Card {
  const { answer, begin } = drawn
  const { language } = stage
  const listing = listingOf(answer, stage)
  const page = pageOf(listing.rows.length, pageSize, drawn.page)
  return fill('answer', {
    lang: language,
    fallbackText: inOneText([begin.understood, listing.intro]),
    ...begin,
    intro: listing.intro,
    rows: listing.rows.slice(page.from, page.to).map(({ project, what }) => rowOf(project, what, drawn, stage)),
    pages: pageWords(page, stage),
    actions: actionsFor(listing, page, drawn, stage),
  })
}

/** The project, where it is and what there is to say of it; pressed, it opens. Beside it, what else there is to do at once. */
function rowOf(one: Chosen, what: string, drawn: Drawn<ListKind>, stage: Stage) {
  const { ref, summary } = one
  const programme = drawn.programme.id
  const button = buttonsOf(stage, 'stays')
  const name = projectName(one, stage)
  const place = summary.municipality === undefined ? [] : [placeWords(summary.municipality)]
  // For a report one chooses the project, and nothing else is done with it.
  const isReport = drawn.answer.kind === 'report'
  const open = isReport
    ? button(name, { do: 'reports', programme, project: ref })
    : button(name, { do: 'ask', programme, question: { intent: 'status', of: { project: ref } } })
  return {
    ...press(open, escapeMarkdown(name)),
    text: [...place, ...(what === '' ? [] : [what])].join(' · '),
    presses: isReport ? [] : contactButtons(one, drawn, stage).map((contact) => press(contact)),
  }
}

/** A group can be asked at any time; a leader is reminded where there is one, of a project under way, and not of news. */
function contactButtons({ ref, summary }: Chosen, drawn: Drawn<ListKind>, stage: Stage): readonly Button[] {
  const programme = drawn.programme.id
  const said = answers[stage.language].row
  const button = buttonsOf(stage, 'stays')
  const led = drawn.answer.kind !== 'news' && summary.leader !== undefined && stateOf(summary, stage.today) === 'active'
  return [
    button(said.askGroup, { do: 'writeGroup', programme, project: ref }),
    ...(led ? [button(said.remindLeader, { do: 'askRemindLeader', programme, project: ref })] : []),
  ]
}

function actionsFor(listing: Listing, { shown, last }: Page, drawn: Drawn<ListKind>, stage: Stage): readonly Button[] {
  const {
    programme: { id: programme },
    question,
    answer,
  } = drawn
  const { remind, rows } = listing
  const said = answers[stage.language].buttons
  const turn = texts[stage.language].buttons
  const [button, leaf] = [buttonsOf(stage, 'stays'), buttonsOf(stage)]
  const asked = answer.kind === 'news' ? sameNews(question, answer.since) : question
  const at = (page: number) => ({ do: 'ask', programme, question: asked, page }) as const
  const reminds =
    remind !== undefined &&
    anyAwake(
      rows.map(({ project }) => project),
      stage.today,
    )
  return [
    ...(reminds
      ? [
          button(
            answer.kind === 'readings' ? said.remindLeft : said.remindAll,
            { do: 'askRemindAll', programme, question: remindQuestion(remind, question) },
            'positive',
          ),
        ]
      : []),
    ...(answer.kind === 'report' ? [button(said.workbook, { do: 'reports', programme }, 'positive')] : []),
    ...(shown > 0 ? [leaf(turn.previous, at(shown - 1))] : []),
    ...(shown < last ? [leaf(turn.next, at(shown + 1))] : []),
    button(said.status, { do: 'ask', programme, question: { intent: 'status', of: question.of } }),
  ]
}

/** What was new since somebody last asked is told from the same moment on the next page: by then they have asked. */
const sameNews = (question: Question, since: Instant): Question =>
  question.intent === 'news' && (question.since === undefined || question.since === 'last')
    ? { ...question, since }
    : question
