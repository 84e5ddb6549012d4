import { longDate, osloDate } from '../calendar/dates.ts'
import { setup, themes } from '../plan/setup.ts'
import { writtenCode } from '../programme/codes.ts'
import { type Programme, programmeForm } from '../programme/programme.ts'
import { actingTexts } from '../texts/acting.ts'
import { answers } from '../texts/answers.ts'
import { joined, texts } from '../texts/index.ts'
import { type Button, buttonsOf, press } from './button.ts'
import { escapeMarkdown, plainText, shortened } from './escape.ts'
import { faultText } from './form.ts'
import { inputOf } from './input.ts'
import { message } from './messages.ts'
import { type Card, fill } from './template.ts'
import type { ProgrammeView, Stage } from './view.ts'
import { optionLabel } from './words.ts'

type Of<Name extends ProgrammeView['view']> = Extract<ProgrammeView, { view: Name }>

/** More programmes than this nobody coordinates; more names than this nobody reads. */
const [mostOthers, mostNames] = [10, 12]
/** A code that is broken over two lines is read as two. */
const unbroken = (code: string) => writtenCode(code).replace('-', '\u2011')
const shortName = (name: string, most = 80) => shortened(name, most)
const nameOf = (name: string, most = 80) => escapeMarkdown(shortName(name, most))

/** A row of things to do: what is pressed, and what it is about. */
const row = (button: Button, text = '', small = '') => ({
  presses: [press(button, escapeMarkdown(button.title))],
  text,
  small,
})

export function drawNoProgramme({ makes }: Of<'noProgramme'>, stage: Stage): Card {
  const said = texts[stage.language].programmes
  return message(
    stage,
    said.none,
    [said.withCode, ...(makes ? [] : [said.askOperator])],
    makes ? [buttonsOf(stage)(said.make, { do: 'newProgramme' }, 'positive')] : [],
  )
}

/** What a coordinator can do with a programme, and what it is. */
export function drawProgramme(view: Of<'programme'>, stage: Stage): Card {
  const { language } = stage
  const said = texts[language].programmes
  const asking = answers[language]
  const button = buttonsOf(stage)
  const { programme, projects, done = '' } = view
  const { id, coordinators, cohorts } = programme
  const facts = [
    programme.themes.length > 0 ? said.themes(themeNames(programme, stage).join(', ')) : '',
    cohorts.length > 0 ? said.cohorts(joinedIn(someOf(cohorts), stage)) : '',
    said.coordinators(joinedIn(someOf(coordinators.map(({ name }) => name)), stage)),
    said.projects(projects),
  ]
  return fill('list', {
    lang: language,
    fallbackText: plainText(`${nameOf(programme.name)}. ${said.projects(projects)}`),
    title: nameOf(programme.name, 100),
    intro: [done, said.code(unbroken(programme.code)), ...facts].filter((text) => text !== '').join('\n\n'),
    rows: [
      row(
        button(asking.buttons.status, { do: 'ask', programme: id, question: { intent: 'status', of: {} } }),
        asking.statusDoes,
        [asking.ask, ...asking.examples.map(asking.example)].join('\n\n'),
      ),
      row(button(said.table, { do: 'table' }), said.tableDoes),
      row(button(said.followUps, { do: 'followUps' }), said.followUpsDoes),
      row(button(texts[language].library.toWaiting, { do: 'waiting' })),
      weeklyRow(view, stage),
      row(button(said.edit, { do: 'editProgramme', programme: id }), said.editDoes),
      row(button(said.renew, { do: 'askRenew', programme: id }), said.renewDoes),
      row(button(said.invite, { do: 'invite', programme: id })),
      // The last one can't go, and has nobody else to take off it.
      ...(coordinators.length > 1 ? [row(button(said.dismiss, { do: 'askDismiss', programme: id }))] : []),
      ...view.others
        .slice(0, mostOthers)
        .map((other) =>
          row(button(said.switchTo(shortName(other.name)), { do: 'programme', programme: other.id }), said.switchDoes),
        ),
    ],
    outro: '',
    actions: view.makes ? [button(said.make, { do: 'newProgramme' })] : [],
  })
}

function weeklyRow({ programme: { id }, weekly }: Of<'programme'>, stage: Stage) {
  const said = actingTexts[stage.language].weekly
  const button = buttonsOf(stage)(weekly ? said.stop : said.start, { do: 'weekly', programme: id, on: !weekly })
  return row(button, weekly ? said.stopDoes : said.startDoes)
}

const themeNames = ({ themes: chosen }: Programme, { language }: Stage) =>
  chosen.map((theme) => optionLabel(setup, 'theme', theme, language).toLowerCase())

/** So many names as anybody reads, and how many more there are. */
function someOf(names: readonly string[]): readonly string[] {
  const shown = names.slice(0, mostNames).map((name) => nameOf(name, 60))
  return names.length > mostNames ? [...shown, `+${names.length - mostNames}`] : shown
}

const joinedIn = (names: readonly string[], { language }: Stage) => joined(names, texts[language].and)

export function drawProgrammeForm({ of, typed, faults, trouble = '' }: Of<'programmeForm'>, stage: Stage): Card {
  const { language } = stage
  const said = texts[language].programmes
  const button = buttonsOf(stage)
  const fault = (name: string) =>
    faultText(
      faults.find(({ field }) => field === name),
      programmeForm,
      stage,
    )
  const isNew = 'nonce' in of
  const common = { typed, errorMessage: texts[language].form.required, fault }
  return fill('form', {
    lang: language,
    fallbackText: isNew ? said.form.title : said.edit,
    subtitle: isNew ? said.form.subtitle : said.editDoes,
    title: isNew ? said.form.title : said.edit,
    intro: '',
    troubleTitle: '',
    trouble,
    troubleStyle: 'attention',
    theirsHeading: '',
    theirs: [],
    mineHeading: '',
    odd: false,
    inputs: [
      inputOf('name', { label: said.form.name, required: true }, common),
      inputOf(
        'themes',
        {
          label: said.form.themes,
          kind: 'choice',
          multiselect: true,
          style: 'expanded',
          choices: themes.map((theme) => ({ title: optionLabel(setup, 'theme', theme, language), value: theme })),
        },
        common,
      ),
      inputOf('cohorts', { label: said.form.cohorts, hint: said.form.cohortsHint, multiline: true }, common),
    ],
    actions: [
      isNew
        ? button(said.form.save, { do: 'makeProgramme', nonce: of.nonce }, 'positive')
        : button(said.saveEdit, { do: 'saveProgramme', programme: of.programme }, 'positive'),
      button(said.toProgramme, { do: 'programme' }),
    ],
  })
}

export function drawConfirmRenew({ programme: { id, name, code } }: Of<'confirmRenew'>, stage: Stage): Card {
  const said = texts[stage.language].programmes
  const button = buttonsOf(stage)
  return message(
    stage,
    said.sureRenew(nameOf(name)),
    [said.sureRenewExplain],
    [
      button(said.renew, { do: 'renew', programme: id, code }, 'destructive'),
      button(said.keepCode, { do: 'programme', programme: id }),
    ],
  )
}

export function drawCoordinators({ programme, refs }: Of<'coordinators'>, stage: Stage): Card {
  const { language } = stage
  const said = texts[language].programmes
  const button = buttonsOf(stage)
  return fill('list', {
    lang: language,
    fallbackText: plainText(said.whom(nameOf(programme.name))),
    title: said.whom(nameOf(programme.name)),
    intro: '',
    rows: refs.map(({ ref, name, self }) => {
      const shown = self ? said.you(shortName(name, 60)) : shortName(name, 60)
      return row(button(shown, { do: 'askDismiss', programme: programme.id, coordinator: ref }))
    }),
    outro: '',
    actions: [button(said.toProgramme, { do: 'programme', programme: programme.id })],
  })
}

export function drawConfirmDismiss({ programme: { id, name }, whom }: Of<'confirmDismiss'>, stage: Stage): Card {
  const said = texts[stage.language].programmes
  const button = buttonsOf(stage)
  const action = { do: 'dismiss', programme: id, coordinator: whom.ref } as const
  return message(
    stage,
    whom.self ? said.sureLeave(nameOf(name)) : said.sureDismiss(nameOf(whom.name, 60), nameOf(name)),
    [whom.self ? said.sureLeaveExplain : said.sureDismissExplain],
    [
      button(whom.self ? said.yesLeave : said.yesDismiss, action, 'destructive'),
      button(said.toProgramme, { do: 'programme', programme: id }),
    ],
  )
}

export function drawInvited({ programme: { id, name }, code, until }: Of<'invited'>, stage: Stage): Card {
  const { language } = stage
  const said = texts[language].programmes
  return message(
    stage,
    said.invited(nameOf(name)),
    [said.invitation(unbroken(code), longDate(osloDate(until), language)), said.invitationUse],
    [buttonsOf(stage)(said.toProgramme, { do: 'programme', programme: id })],
  )
}
