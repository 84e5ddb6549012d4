import { joined, texts } from '../texts/index.ts'
import { buttonsOf } from './button.ts'
import { escapeMarkdown, plainText, shortened } from './escape.ts'
import type { Input } from './form.ts'
import { inputOf } from './input.ts'
import { message } from './messages.ts'
import { type Card, fill } from './template.ts'
import type { JoiningView, Stage } from './view.ts'

type Of<Name extends JoiningView['view']> = Extract<JoiningView, { view: Name }>

const nameOf = (name: string) => escapeMarkdown(shortened(name, 80))
/** In the actions of a card: only what is so is said. */
const inSetUp = (setUp: boolean) => (setUp ? ({ setUp: true } as const) : {})

function formCard(
  { language }: Stage,
  form: {
    readonly subtitle: string
    readonly title: string
    readonly intro: string
    readonly trouble?: string | undefined
    readonly inputs: readonly Input[]
    readonly actions: readonly object[]
  },
): Card {
  return fill('form', {
    lang: language,
    fallbackText: plainText(form.title),
    trouble: '',
    troubleTitle: '',
    troubleStyle: 'attention',
    theirsHeading: '',
    theirs: [],
    mineHeading: '',
    // The consent lies where the code was typed, and is built differently, so that no input is taken for the other.
    odd: form.inputs.some(({ id }) => id === 'cohort'),
    ...form,
  })
}

/** Where a group writes the code that it was given. */
export function drawJoinForm({ setUp, code, trouble = '' }: Of<'joinForm'>, stage: Stage): Card {
  const said = texts[stage.language]
  const button = buttonsOf(stage)
  return formCard(stage, {
    subtitle: setUp ? said.joining.optional : said.joining.subtitle,
    title: said.joining.title,
    intro: said.joining.intro,
    trouble,
    inputs: [
      inputOf(
        'code',
        { label: said.joining.code, required: true },
        { typed: { code }, errorMessage: said.form.required },
      ),
    ],
    actions: [
      button(said.joining.check, { do: 'tryCode', ...inSetUp(setUp) }, 'positive'),
      button(setUp ? said.buttons.skip : said.joining.no, { do: 'board' }),
    ],
  })
}

/** What it means to join, before anybody says yes: who reads what, what they do not, and how it ends. */
export function drawConsent(view: Of<'consent'>, stage: Stage): Card {
  const said = texts[stage.language].joining
  const { and, form } = texts[stage.language]
  const button = buttonsOf(stage)
  const { programme, cohort = '', deciders, leaves, code, setUp } = view
  const names = (all: readonly string[]) =>
    joined(
      all.map((name) => escapeMarkdown(shortened(name, 60))),
      and,
    )
  const { cohorts } = programme
  return formCard(stage, {
    subtitle: said.subtitle,
    title: said.ask(nameOf(programme.name)),
    intro: [
      said.who(names(programme.coordinators.map(({ name }) => name))),
      said.reads,
      said.not,
      said.ends,
      leaves === undefined ? '' : said.leaves(nameOf(leaves)),
      deciders.length > 0 ? said.deciders(names(deciders)) : '',
    ]
      .filter((sentence) => sentence !== '')
      .join('\n\n'),
    inputs:
      cohorts.length === 0
        ? []
        : [
            inputOf(
              'cohort',
              {
                label: said.cohort,
                kind: 'choice',
                required: true,
                style: cohorts.length <= 4 ? 'expanded' : 'compact',
                placeholder: form.choose,
                choices: cohorts.map((one) => ({ title: one, value: one })),
              },
              { typed: { cohort }, errorMessage: form.required },
            ),
          ],
    actions: [
      button(said.yes, { do: 'consent', code, ...inSetUp(setUp) }, 'positive'),
      button(said.no, { do: 'board' }),
    ],
  })
}

/** Which programme a project is in, and the way into one or out of it. */
export function drawMembership({ name }: Of<'membership'>, stage: Stage): Card {
  const said = texts[stage.language]
  const button = buttonsOf(stage)
  const toPlan = button(said.buttons.toPlan, { do: 'board' })
  return name === undefined
    ? message(
        stage,
        said.joining.none,
        [said.joining.noneExplain],
        [button(said.joining.join, { do: 'join' }, 'positive'), toPlan],
      )
    : message(
        stage,
        said.joining.member(nameOf(name)),
        [said.joining.memberExplain],
        [toPlan, button(said.joining.quit, { do: 'askQuit' }, 'destructive')],
      )
}

export function drawConfirmQuit({ programme, name }: Of<'confirmQuit'>, stage: Stage): Card {
  const said = texts[stage.language].joining
  const button = buttonsOf(stage)
  return message(
    stage,
    said.sureQuit(nameOf(name)),
    [said.sureQuitExplain],
    [button(said.quit, { do: 'quit', programme }, 'destructive'), button(said.stay, { do: 'board' })],
  )
}

/** In the conversation, for everybody: that the project joined or left, and who said so. */
export function drawMoved({ view, name, by }: Of<'joined' | 'quitted'>, stage: Stage): Card {
  const said = texts[stage.language]
  const who = escapeMarkdown(shortened(by, 60))
  const sentence = view === 'joined' ? said.joining.joined(who, nameOf(name)) : said.joining.quitted(who, nameOf(name))
  return message(stage, '', [sentence], [buttonsOf(stage)(said.buttons.toPlan, { do: 'board' })])
}
