import { shortDate, shortMoment } from '../calendar/dates.ts'
import { danglingIn } from '../plan/chain.ts'
import type { PlanEvent } from '../plan/decide.ts'
import { titleOf } from '../plan/element.ts'
import { indicators } from '../plan/elements/baseline.ts'
import { elementOfPart, findPart } from '../plan/elements/index.ts'
import { languages } from '../plan/language.ts'
import { findEntry, type Plan } from '../plan/plan.ts'
import { readings } from '../plan/readings.ts'
import type { Values } from '../plan/values.ts'
import { texts } from '../texts/index.ts'
import { projectName } from './board.ts'
import { type Button, buttonsOf, press } from './button.ts'
import { actionOf, helpFor } from './commands.ts'
import { details } from './element.ts'
import { escapeMarkdown, inOneText, plainText, shortened } from './escape.ts'
import { type Card, fill } from './template.ts'
import type { Stage, Suggestion, View } from './view.ts'
import { calledThen, capital, partNoun, shortLabel, shownValue, stepSummary, stepTitle } from './words.ts'

type Of<Name extends View['view']> = Extract<View, { view: Name }>

/** A heading, a few sentences, and buttons: most of what Saman says. Sentences come escaped where people wrote them. */
export function message(stage: Stage, title: string, sentences: readonly string[], actions: readonly Button[]): Card {
  return fill('message', {
    lang: stage.language,
    fallbackText: inOneText([title, ...sentences]),
    title,
    paragraphs: sentences.filter((text) => text !== '').map((text) => ({ text, subtle: false })),
    actions,
  })
}

const toPlan = (stage: Stage): readonly Button[] =>
  stage.plan ? [buttonsOf(stage)(texts[stage.language].buttons.toPlan, { do: 'board' })] : []

export function drawGreeting(view: Of<'greeting'>, stage: Stage): Card {
  const { greeting } = texts[stage.language]
  const button = buttonsOf(stage)
  return stage.plan
    ? message(
        stage,
        greeting.title,
        [greeting.back(escapeMarkdown(projectName(stage.plan, stage)))],
        [button(greeting.backButton, { do: 'board' }, 'positive')],
      )
    : message(
        stage,
        greeting.title,
        [view.personal ? greeting.personal : greeting.group],
        [button(greeting.button, { do: 'start' }, 'positive')],
      )
}

export function drawNotice(view: Of<'notice'>, stage: Stage): Card {
  const said = texts[stage.language]
  return message(
    stage,
    '',
    [view.sentence],
    view.start ? [buttonsOf(stage)(said.greeting.button, { do: 'start' }, 'positive')] : [],
  )
}

export function drawReceipt({ part, step, entry, onward }: Of<'receipt'>, stage: Stage): Card {
  const { language } = stage
  const said = texts[language]
  const button = buttonsOf(stage)
  const summary = stepSummary(part, step, entry, stage)
  const title = stepTitle(part, step, language)
  return fill('receipt', {
    lang: language,
    fallbackText: `${title}: ${summary}`,
    text: `✓ **${title}:** ${summary === '' ? said.receipt.empty : escapeMarkdown(shortened(summary, 110))} · ${escapeMarkdown(entry.by.name)}`,
    presses: [
      press(button(said.buttons.change, { do: 'form', part: part.id, step: step.id, entry: entry.id })),
      ...(onward
        ? [press(button(said.buttons.continue, { do: 'next', part: part.id, step: step.id, entry: entry.id }))]
        : []),
    ],
  })
}

export function drawRemoved({ part, entry, title, by }: Of<'removed'>, stage: Stage): Card {
  const said = texts[stage.language]
  const text = said.receipt.removed(
    capital(partNoun(part, stage.language)),
    escapeMarkdown(shortened(calledThen(part, entry, title, stage.language), 140)),
  )
  return fill('receipt', {
    lang: stage.language,
    fallbackText: plainText(text),
    text: `✓ ${text} · ${escapeMarkdown(by)}`,
    // What pointed to it can be seen, and repaired, in one place.
    presses:
      stage.plan && danglingIn(stage.plan).length > 0
        ? [press(buttonsOf(stage)(said.chain.repair, { do: 'chain' }))]
        : [],
  })
}

export function drawConfirmRemove({ part, entry, linked, changed }: Of<'confirmRemove'>, stage: Stage): Card {
  const said = texts[stage.language].remove
  const button = buttonsOf(stage)
  const title = calledThen(part, entry.id, titleOf(part, entry), stage.language)
  const element = elementOfPart(part.id)
  return message(
    stage,
    said.title(escapeMarkdown(shortened(title, 140))),
    [
      ...(changed
        ? [
            said.changed(escapeMarkdown(entry.by.name), shortMoment(entry.at, stage.language)),
            details(part, entry, stage).join(' · '),
          ]
        : []),
      ...(linked > 0 ? [said.linked(linked)] : []),
      said.kept,
    ],
    [
      button(said.button, { do: 'remove', part: part.id, entry: entry.id, seen: stage.plan?.rev ?? 0 }, 'destructive'),
      button(said.keep, element ? { do: 'element', element: element.id } : { do: 'board' }),
    ],
  )
}

export function drawAlreadyStarted(stage: Stage): Card {
  const said = texts[stage.language].restart
  const button = buttonsOf(stage)
  return message(
    stage,
    said.title(escapeMarkdown(projectName(stage.plan, stage))),
    [said.explain],
    [
      button(said.continue, { do: 'board' }, 'positive'),
      button(said.setup, { do: 'setup' }),
      button(said.again, { do: 'askRestart' }, 'destructive'),
    ],
  )
}

export function drawConfirmRestart({ nonce }: Of<'confirmRestart'>, stage: Stage): Card {
  const said = texts[stage.language].restart
  const button = buttonsOf(stage)
  const answers = (stage.plan?.entries ?? []).reduce((sum, entry) => sum + Object.keys(entry.values).length, 0)
  return message(
    stage,
    said.sure,
    [said.sureExplain(answers)],
    [button(said.yes, { do: 'restart', nonce }, 'destructive'), button(said.no, { do: 'board' })],
  )
}

export function drawLanguages(stage: Stage): Card {
  const said = texts[stage.language].language
  const button = buttonsOf(stage)
  return message(
    stage,
    said.title,
    [said.explain],
    [...languages.map((language) => button(said.names[language], { do: 'language', language })), ...toPlan(stage)],
  )
}

const firstSentence = (text: string) => text.match(/^.*?[.?](?=\s|$)/s)?.[0] ?? text

export function drawHelp(view: Of<'help'>, stage: Stage): Card {
  const { language } = stage
  const said = texts[language]
  const button = buttonsOf(stage)
  const suggested: readonly Suggestion[] =
    view.nearest ?? helpFor(stage.personal).map((command) => ({ kind: 'command', command }))
  return fill('list', {
    lang: language,
    fallbackText: said.help.title,
    title: view.nearest ? '' : said.help.title,
    intro: view.nearest
      ? view.said
        ? said.help.unknown(escapeMarkdown(shortened(view.said, 60)))
        : said.help.unknownPlain
      : said.help.explain,
    rows: suggested.map((one) =>
      one.kind === 'command'
        ? {
            presses: [press(button(said.commands[one.command].title, actionOf(one.command)))],
            text: said.commands[one.command].does,
            small: '',
          }
        : {
            presses: [
              press(button(one.element.texts[language].name.toLowerCase(), { do: 'element', element: one.element.id })),
            ],
            text: firstSentence(one.element.texts[language].why),
            small: '',
          },
    ),
    outro: said.help.elements,
    actions: view.nearest ? [button(said.buttons.help, { do: 'help' })] : [],
  })
}

export function drawHistory({ events }: Of<'history'>, stage: Stage): Card {
  const said = texts[stage.language]
  return fill('list', {
    lang: stage.language,
    fallbackText: said.history.title,
    title: said.history.title,
    intro: events.length === 0 ? said.history.none : '',
    rows: events.map((event) => ({
      presses: [],
      text: `${escapeMarkdown(event.by.name)} ${whatHappened(event, stage)}`,
      small: [shortMoment(event.at, stage.language), ...differences(event, stage)].join('\n\n'),
    })),
    outro: '',
    actions: toPlan(stage),
  })
}

function whatHappened({ change }: PlanEvent, stage: Stage): string {
  const said = texts[stage.language].history
  if (change.type === 'begun') return said.begun
  const part = findPart(change.part)
  const noun = part ? partNoun(part, stage.language).toLowerCase() : change.part
  const title = part ? calledThen(part, change.entry, change.title, stage.language) : change.title
  const measured = measuredBy(change, stage.plan)
  const called = measured === '' ? title : `${shortened(measured, 80)}, ${title}`
  const what = part?.many ? `${noun} «${escapeMarkdown(shortened(called, 100))}»` : noun
  if (change.type === 'removed') return said.removed(what)
  if (change.type === 'setAside') return said.setAside(what)
  const before: Values = change.before
  // Nobody took it back: the plan was changed, and so it no longer counts.
  if (part?.keyed && change.after.lapsed !== undefined) return said.lapsed(what)
  return Object.keys(before).length === 0 && part?.many && change.after[part.title] !== undefined
    ? said.added(what)
    : said.changed(what)
}

/** What a reading is of: a date alone may be that of many. */
function measuredBy(change: Exclude<PlanEvent['change'], { type: 'begun' }>, plan: Plan | undefined): string {
  if (change.part !== readings.id || !plan) return ''
  const told: Values = change.type === 'setAside' ? {} : change.type === 'saved' ? change.after : change.before
  const id = findEntry(plan, readings.id, change.entry)?.values.indicator ?? told.indicator
  const found = typeof id === 'string' ? findEntry(plan, indicators.id, id) : undefined
  return found ? titleOf(indicators, found) : ''
}

/** Each field that changed, with what it held before and holds now. */
function differences({ change }: PlanEvent, stage: Stage): readonly string[] {
  if (change.type === 'begun') return []
  const part = findPart(change.part)
  if (!part) return []
  const said = texts[stage.language].history
  const before: Values = change.type === 'setAside' ? {} : change.before
  const after: Values = change.type === 'saved' ? change.after : change.type === 'setAside' ? change.values : {}
  // The unit may be a field that did not change.
  const held = stage.plan && findEntry(stage.plan, change.part, change.entry)?.values
  const shownOr = (name: string, values: Values) => {
    const value = values[name]
    // What was set aside has titles where others have what they point to: it may never have been made.
    if (change.type === 'setAside' && part.fields[name]?.kind === 'reference' && typeof value === 'string')
      return escapeMarkdown(shortened(value, 100)) || said.nothing
    return value === undefined || value === ''
      ? said.nothing
      : escapeMarkdown(
          shortened(shownValue(part, name, value, { ...held, ...values }, { ...stage, date: shortDate }), 100),
        )
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !part.fields[name]?.hidden,
  )
  return names.map((name) => {
    const label = shortLabel(part, name, stage.language)
    const now = shownOr(name, after)
    return before[name] === undefined
      ? `${label}: ${now}`
      : `${label}: ${said.was} ${shownOr(name, before)}, ${said.now} ${now}`
  })
}
