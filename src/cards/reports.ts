import { shortDate } from '../calendar/dates.ts'
import { type ReportForm, reportForms } from '../programme/questions/question.ts'
import { texts } from '../texts/index.ts'
import type { Action } from './action.ts'
import { buttonsOf, press } from './button.ts'
import { escapeMarkdown, inOneText, plainText, shortened } from './escape.ts'
import { message } from './messages.ts'
import { pageOf, pageWords } from './pages.ts'
import type { ReportsOf, ReportsView } from './reports-view.ts'
import { type Card, fill } from './template.ts'
import type { Stage } from './view.ts'

type Of<Name extends ReportsView['view']> = Extract<ReportsView, { view: Name }>

const pageSize = 10
const [longestSubject, longestPerson] = [80, 60]
const subjectOf = (subject: string) => escapeMarkdown(shortened(subject, longestSubject))

/** What the actions on these reports name. */
function whose(about: ReportsOf) {
  if (about.of === 'group') return {}
  const { programme } = about
  return about.of === 'project' ? { programme, project: about.project } : { programme }
}

/** A programme's projects are in one workbook; a project has its three reports. */
const formsOf = ({ of }: ReportsOf): readonly ReportForm[] =>
  reportForms.filter((form) => (form === 'workbook') === (of === 'programme'))

/** Which reports can be ordered, and those that were made before, to be opened as they were. */
export function drawReports({ about, made, page: wanted, nonce }: Of<'reports'>, stage: Stage): Card {
  const { language } = stage
  const said = texts[language].reports
  const { previous, next } = texts[language].buttons
  const button = buttonsOf(stage)
  const page = pageOf(made.length, pageSize, wanted)
  const title = said.title(subjectOf(about.subject))
  const turn = (to: number): Action => ({ do: 'reports', ...whose(about), page: to })
  const programme = about.of === 'group' ? {} : { programme: about.programme }
  return fill('reports', {
    lang: language,
    fallbackText: plainText(title),
    title,
    intro: { group: said.intro, project: said.introCoordinator, programme: said.introProgramme }[about.of],
    orders: formsOf(about).map((form) => {
      const { order, does } = said.forms[form]
      return { presses: [press(button(order, { do: 'orderReport', ...whose(about), form, nonce }))], does }
    }),
    heading: made.length > 0 ? said.earlier : '',
    none: made.length > 0 ? '' : said.none,
    rows: made.slice(page.from, page.to).map(({ id, form, day, by }) => ({
      presses: [
        press(
          button(said.open(said.forms[form].the, shortDate(day, language)), {
            do: 'openReport',
            ...programme,
            report: id,
          }),
        ),
      ],
      small: said.ordered(fileOf(form), escapeMarkdown(shortened(by, longestPerson))),
    })),
    pages: pageWords(page, stage),
    actions: [
      ...(page.shown > 0 ? [button(previous, turn(page.shown - 1))] : []),
      ...(page.shown < page.last ? [button(next, turn(page.shown + 1))] : []),
      ...(stage.plan && about.of === 'group' ? [button(texts[language].buttons.toPlan, { do: 'board' })] : []),
    ],
  })
}

const fileOf = (form: ReportForm) => (form === 'workbook' ? 'Excel' : 'Word')

/** It takes longer than an answer may: what is on its way, and what it means if it never comes. */
export function drawMaking({ about, form }: Of<'reportMaking'>, stage: Stage): Card {
  const said = texts[stage.language].reports
  return message(
    stage,
    said.making(said.forms[form].the),
    [form === 'workbook' ? said.soonBook : said.soon, said.ifNot],
    [buttonsOf(stage)(said.toReports, { do: 'reports', ...whose(about) })],
  )
}

/** A report that can be fetched: by a link of one's own, or by pressing for one. */
export function drawReady(view: Of<'reportReady'>, stage: Stage): Card {
  const { id, form, subject, programme, missing, link, told = '' } = view
  const said = texts[stage.language].reports
  const title = said.ready(said.forms[form].the, subjectOf(subject))
  const open: Action = { do: 'openReport', ...(programme === undefined ? {} : { programme }), report: id }
  const button = buttonsOf(stage)
  const get = link === undefined ? button(said.get, open, 'positive') : button(said.again, open)
  const sentences = [
    told,
    link === undefined ? said.forAll : said.link,
    missing > 0 ? said.missing(missing) : '',
  ].filter((text) => text !== '')
  return fill('file', {
    lang: stage.language,
    fallbackText: inOneText([title, ...sentences]),
    title,
    paragraphs: sentences.map((text) => ({ text })),
    links: link === undefined ? [] : [{ title: said.download, url: link }],
    actions: [get],
  })
}
