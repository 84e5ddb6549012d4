import { dayAndMonth, monthAndYear, osloDate } from '../../calendar/dates.ts'
import { weekOf } from '../../calendar/rounds.ts'
import type { Listed } from '../../programme/answers/answer.ts'
import type { WeekCounts } from '../../programme/answers/week.ts'
import type { News } from '../../programme/news.ts'
import type { Question } from '../../programme/questions/question.ts'
import { actingTexts } from '../../texts/acting.ts'
import { answers } from '../../texts/answers.ts'
import { joined, quoted, texts } from '../../texts/index.ts'
import type { ActingView } from '../acting-view.ts'
import { buttonsOf } from '../button.ts'
import { message } from '../messages.ts'
import type { Card } from '../template.ts'
import type { Stage } from '../view.ts'
import { calledIn, programmeName, projectName } from './words.ts'

type Of<Name extends ActingView['view']> = Extract<ActingView, { view: Name }>

/** So many projects are named under each heading; the rest are counted. */
const mostNames = 5

/** A programme's week: what is new, how it stands beside a week ago, and who lacks figures. */
export function drawWeek({ programme, week, before }: Of<'week'>, stage: Stage): Card {
  const { language } = stage
  const said = actingTexts[language].weekly
  const button = buttonsOf(stage)
  const { news, since, figures, counts } = week
  const of = { programme: programme.id }
  const day = dayAndMonth(osloDate(since), language)
  const asking = (title: string, question: Question) => button(title, { do: 'ask', ...of, question })
  const ask = (title: string, intent: 'status' | 'unanswered') => asking(title, { intent, of: {} })
  const stop = button(said.stop, { do: 'weekly', ...of, on: false })
  const title = said.title(programmeName(programme.name), Number(weekOf(stage.today).slice(-2)))
  if (counts.projects === 0) return message(stage, title, [said.empty], [stop])
  const left = figures.left > 0 ? [ask(said.seeLeft, 'unanswered')] : []
  const isLater = counts.overdue > (before?.overdue ?? counts.overdue) || news.some(isOverdue)
  const overdue =
    isLater && counts.overdue > 0 ? [asking(said.seeOverdue, { intent: 'milestones', state: 'overdue', of: {} })] : []
  if (news.length === 0)
    return message(
      stage,
      title,
      [said.nothing(day), ...figuresOf(figures, stage)],
      [ask(said.status, 'status'), ...overdue, ...left, stop],
    )
  return message(
    stage,
    title,
    [
      `**${said.since(day)}**`,
      ...newsLines(news, counts.overdue - (before?.overdue ?? counts.overdue), stage),
      ...countLines(counts, before, stage),
      ...figuresOf(figures, stage),
    ],
    [ask(said.status, 'status'), asking(said.seeNews, { intent: 'news', since, of: {} }), ...overdue, ...left, stop],
  )
}

function figuresOf(
  { month, asked, given, without, left, counted }: Of<'week'>['week']['figures'],
  { language }: Stage,
): readonly string[] {
  const said = actingTexts[language].weekly
  const named = monthAndYear(month, language)
  if (asked === 0) return counted ? [] : [answers[language].lists.notCounted(named)]
  const come = said.figures(named, given, asked)
  const sentence = `${[come, ...(without > 0 ? [answers[language].lists.without(without)] : [])].join(', ')}.`
  return [left > 0 ? `${sentence} ${said.left(left)}` : sentence]
}

type Heading = keyof (typeof actingTexts)['nb']['weekly']['news']

/** In this order, what concerns a coordinator most comes first. */
const headings: readonly Heading[] = [
  ...(['redRisk', 'milestoneOverdue', 'worse', 'joined', 'milestoneDone'] as const),
  ...(['better', 'redRiskGone', 'paused', 'resumed', 'reading'] as const),
]

const headingOf = (news: News): Heading =>
  news.what === 'verdict' ? (news.verdict === 'largelyMet' ? 'better' : 'worse') : news.what

const isOverdue = ({ what: { what } }: Listed<News>) => what === 'milestoneOverdue'

/**
 * Each kind of news in a line: the projects that have it, each once and with how often. `moreOverdue`: by how many more
 * milestones are overdue than the last time; what is counted there and is nobody's news is counted here too.
 */
function newsLines(news: readonly Listed<News>[], moreOverdue: number, { language }: Stage): readonly string[] {
  const said = actingTexts[language].weekly
  const all = Map.groupBy(news, ({ what }) => headingOf(what))
  return headings.flatMap((heading) => {
    const some = all.get(heading) ?? []
    const projects = [...Map.groupBy(some, ({ ref }) => ref).values()]
    if (projects.length === 0) return []
    const shown = projects.slice(0, mostNames)
    const named = shown.flatMap((those) => {
      const [{ summary } = {}] = those
      const times = isOnce(heading) || those.length === 1 ? '' : ` ×${those.length}`
      return summary ? [`${quoted(projectName({ name: calledIn(summary) }), language)}${times}`] : []
    })
    const more = isOnce(heading)
      ? projects.length - shown.length
      : Math.max(some.length, heading === 'milestoneOverdue' ? moreOverdue : 0) - shown.flat().length
    const names = joined(more > 0 ? [...named, said.more(more)] : named, texts[language].and)
    return [`**${said.news[heading]}:** ${names}`]
  })
}

/** What is told of a project as such, and not of each of its figures. */
const isOnce = (heading: Heading) =>
  heading === 'reading' || heading === 'joined' || heading === 'paused' || heading === 'resumed'

/** How it stands, and what has changed in it since they were told the last time. */
function countLines(counts: WeekCounts, before: WeekCounts | undefined, { language }: Stage): readonly string[] {
  const said = actingTexts[language].weekly
  const { projects, active, paused, ended, met, judged, overdue, red } = counts
  const states = [
    ...(active > 0 ? [said.active(active)] : []),
    ...(paused > 0 ? [said.paused(paused)] : []),
    ...(ended > 0 ? [said.ended(ended)] : []),
  ].join(', ')
  const changed = (of: 'projects' | 'met' | 'overdue' | 'red') =>
    before === undefined ? '' : ` (${changeWords(counts[of] - before[of], said)})`
  const line = (sentence: string, of: 'projects' | 'met' | 'overdue' | 'red') => `${sentence}${changed(of)}.`
  return [
    line(`${said.projects(projects)}: ${states}`, 'projects'),
    line(said.met(met, judged), 'met'),
    `${line(said.overdue(overdue), 'overdue')} ${line(said.red(red), 'red')}`,
  ]
}

type Said = (typeof actingTexts)['nb']['weekly']

/** "+2 siden sist", with a minus that is as wide as the plus; "som sist". */
const changeWords = (change: number, said: Pick<Said, 'change' | 'same'>): string =>
  change === 0 ? said.same : said.change(change > 0 ? `+${change}` : `−${-change}`)
