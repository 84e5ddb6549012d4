import { shortDate, shortMoment } from '../calendar/dates.ts'
import { type Fault, noneChosen, otherInput, type Typed, withoutControlCharacters } from '../plan/answers.ts'
import { titleOf } from '../plan/element.ts'
import { elementOfPart, findPart } from '../plan/elements/index.ts'
import type { Field } from '../plan/fields.ts'
import { municipalities } from '../plan/municipalities.ts'
import { typedNumber } from '../plan/numbers.ts'
import type { Part } from '../plan/parts.ts'
import { readings } from '../plan/readings.ts'
import { setup } from '../plan/setup.ts'
import { isList, isPerson, type Value } from '../plan/values.ts'
import { texts } from '../texts/index.ts'
import { buttonsOf } from './button.ts'
import { doubtText } from './doubts.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { type Card, fill } from './template.ts'
import type { FormView, Stage } from './view.ts'
import { capital, entryTitle, optionLabel, partTexts, shortLabel, shownFacts, shownValue, stepTitle } from './words.ts'

/** Where a client can search the municipalities while one types. */
export const municipalityDataset = 'municipalities'
/** Teams' own people picker, limited to those in the conversation. */
const peopleDataset = 'graph.microsoft.com/users?scope=currentContext'
/** What is shown again of answers that were far too long: all of one such, and of several what a message can hold. */
const longestShown = 20_000
/** More names than this in a list nobody scrolls through, and a message would not hold them; the people picker finds the rest. */
const mostMembers = 100

export type Input = {
  readonly kind: 'text' | 'date' | 'choice' | 'search' | 'none'
  readonly id: string
  readonly label: string
  readonly value: string
  readonly hint: string
  readonly fault: string
  readonly required: boolean
  readonly errorMessage: string
  readonly multiline: boolean
  readonly multiselect: boolean
  readonly style: 'compact' | 'expanded' | 'filtered'
  readonly placeholder: string
  readonly dataset: string
  readonly choices: readonly { readonly title: string; readonly value: string }[]
}

/** A step's form: a few fields with what was typed, what is wrong with it, and the buttons that save or pass it. */
export function drawForm(view: FormView, stage: Stage): Card {
  const { language } = stage
  const { part, step, trouble } = view
  const said = texts[language]
  const own = partTexts(part, language)
  const button = buttonsOf(stage)
  const title = part.many ? entryTitle(stage.plan, part, view.entry, language) : ''
  const element = elementOfPart(part.id)
  const conflict = trouble?.kind === 'conflict' ? trouble.theirs : undefined
  const first = part.steps[0]?.id === step.id
  const last = part.steps.at(-1)?.id === step.id
  const place = part.steps.indexOf(step)
  const written = Object.values(view.drawn).some((text) => text !== '')
  // An item must have a name, and the set-up its few facts. Once they are there, every step can be passed.
  const required = part.id === setup.id || (part.many && first)
  const there = step.fields.every((name) => !part.fields[name]?.required || view.drawn[name])
  // A step beside the guide's way leads nowhere further, nor does one that stands alone.
  const alone = !element && part.steps.length === 1
  const skippable = !conflict && place >= 0 && !alone && (!required || there)
  const form = {
    part: part.id,
    step: step.id,
    entry: view.entry,
    fresh: view.fresh || trouble?.kind === 'gone',
    seen: view.seen,
    nonce: view.nonce,
    drawn: view.drawn,
  }
  const sure = trouble?.kind === 'doubt' ? { sure: trouble.text } : {}
  const saveLabel = conflict
    ? said.conflict.useMine
    : trouble?.kind === 'gone'
      ? said.gone.saveAsNew
      : said.buttons.save
  return fill('form', {
    lang: language,
    fallbackText: `${own.name}: ${stepTitle(part, step, language)}`,
    subtitle: [
      own.name,
      ...(place >= 0 && part.steps.length > 1 ? [said.form.step(place + 1, part.steps.length)] : []),
    ].join(' · '),
    title:
      title && (!first || part.keyed)
        ? `${stepTitle(part, step, language)}: ${escapeMarkdown(shortened(title, 120))}`
        : stepTitle(part, step, language),
    intro: part.id === setup.id && first && view.fresh ? own.why : '',
    troubleTitle: conflict ? said.conflict.title : '',
    trouble: troubleText(view, stage),
    // A question is no fault.
    troubleStyle: trouble?.kind === 'doubt' ? 'warning' : 'attention',
    theirsHeading: said.conflict.theirs,
    theirs: conflict
      ? step.fields.map((name) => {
          const value = conflict.values[name]
          return {
            label: shortLabel(part, name, language),
            value:
              value === undefined
                ? said.receipt.empty
                : escapeMarkdown(shownValue(part, name, value, conflict.values, stage)),
          }
        })
      : [],
    mineHeading: said.conflict.mine,
    // A client that draws the next step over this one may let the old inputs live on in the same place: people's names
    // where goals should be. Steps in turn are built differently, so that none is taken for the one before.
    odd: place % 2 === 1,
    inputs: step.fields.flatMap((name) => inputsOf(name, view, stage)),
    actions: [
      button(saveLabel, { do: 'save', ...form, ...sure }, 'positive'),
      ...(conflict ? [button(said.conflict.keepTheirs, { do: 'keep', ...form })] : []),
      ...(skippable && !(written && last)
        ? [button(written ? said.buttons.nextStep : said.buttons.skip, { do: 'save', ...form, pass: true, ...sure })]
        : []),
      ...(element
        ? [
            button(
              part.id === readings.id ? said.series.toReadings : said.buttons.toElement(element.texts[language].the),
              {
                do: 'leave',
                part: part.id,
              },
            ),
          ]
        : []),
      ...(!element && stage.plan ? [button(said.buttons.toPlan, { do: 'leave', part: part.id })] : []),
    ],
  })
}

function troubleText({ trouble, typed }: FormView, stage: Stage): string {
  const { language } = stage
  const said = texts[language]
  switch (trouble?.kind) {
    case undefined:
      return ''
    case 'told':
      return trouble.sentence
    case 'gone':
      return said.gone.explain
    case 'conflict':
      return said.conflict.explain(escapeMarkdown(trouble.theirs.by.name), shortMoment(trouble.theirs.at, language))
    case 'doubt':
      return doubtText(trouble, typed.indicator, stage)
    default:
      return trouble satisfies never
  }
}

function inputsOf(name: string, view: FormView, stage: Stage): readonly Input[] {
  const { part, typed } = view
  const { language } = stage
  const said = texts[language]
  const field = part.fields[name]
  if (!field) return []
  const own = partTexts(part, language).fields[name]
  const hasOther =
    (field.kind === 'person' && field.orName === true) || (field.kind === 'reference' && field.orNew !== undefined)
  const fault = faultText(
    view.faults.find((one) => one.field === name),
    part,
    stage,
  )
  const hint = own?.hint ?? ''
  const main: Input = {
    kind: 'text',
    id: name,
    label: own?.label ?? name,
    value: typedAgain(typed[name] ?? '', typed),
    hint,
    fault: hasOther ? '' : fault,
    required: field.required === true && !hasOther,
    errorMessage: field.kind === 'date' ? said.form.date : said.form.required,
    multiline: field.kind === 'text' && field.lines === 'many',
    multiselect: false,
    style: 'compact',
    placeholder: '',
    dataset: '',
    choices: [],
    ...optional(field, choosing(field, name, view, stage), Boolean(view.drawn[name]), stage),
  }
  if (!hasOther && main.kind === 'choice' && main.choices.length === 0)
    return [{ ...main, kind: 'none', hint: `${main.label} ${said.form.nothingToChoose}` }]
  if (!hasOther) return [main]
  const other: Input = {
    ...main,
    kind: 'text',
    id: otherInput(name),
    label: own?.other ?? said.form.newTitle,
    value: typedAgain(typed[otherInput(name)] ?? '', typed),
    hint: '',
    fault,
    required: false,
    choices: [],
  }
  return main.choices.length > 0 ? [main, other] : [{ ...other, label: `${main.label} ${other.label}`, hint }]
}

/** Text as it was typed, but for characters that have no picture, cut only where all of it together would not get through. */
export function typedAgain(text: string, typed: Typed): string {
  const clean = withoutControlCharacters(text)
  const all = Object.values(typed).filter((one) => one !== '')
  const total = all.reduce((sum, one) => sum + one.length, 0)
  return total <= longestShown ? clean : [...clean].slice(0, Math.floor(longestShown / all.length)).join('')
}

/** What sets a field's input apart from a line of text. */
function choosing(field: Field, name: string, view: FormView, stage: Stage): Partial<Input> {
  const { part } = view
  const { language, typeahead } = stage
  const said = texts[language].form
  switch (field.kind) {
    case 'text':
    case 'number':
      return {}
    case 'date':
      return { kind: 'date' }
    case 'choice':
    case 'choices':
      return {
        kind: 'choice',
        multiselect: field.kind === 'choices',
        style: field.kind === 'choices' || field.options.length <= 3 ? 'expanded' : 'compact',
        placeholder: said.choose,
        choices: field.options.map((option) => ({ title: optionLabel(part, name, option, language), value: option })),
      }
    case 'municipality':
      return {
        kind: typeahead ? 'search' : 'choice',
        style: 'filtered',
        placeholder: said.searchMunicipality,
        dataset: municipalityDataset,
        // A number that was one before municipalities were joined stays chosen until another is.
        choices: withChosen(
          municipalities.map(({ label, number }) => ({ title: label, value: number })),
          view.typed[name],
          view.typed[name] ?? '',
        ),
      }
    case 'person':
      return {
        kind: typeahead ? 'search' : 'choice',
        placeholder: said.choose,
        dataset: peopleDataset,
        choices: withChosen(
          view.members.slice(0, mostMembers).map((member) => ({ title: member.name, value: member.id })),
          view.typed[name],
          view.members.find((member) => member.id === view.typed[name])?.name ?? said.chosen,
        ),
      }
    case 'reference': {
      const targets = (stage.plan?.entries ?? []).filter(
        (entry) => field.to.includes(entry.part) && entry.id !== view.entry,
      )
      return {
        kind: 'choice',
        placeholder: targets.length > 0 ? said.choose : said.nothingToChoose,
        choices: withChosen(
          targets.map((entry) => {
            const target = findPart(entry.part)
            return { title: shortened(target ? titleOf(target, entry) : '', 100), value: entry.id }
          }),
          view.typed[name],
          stage.plan ? capital(texts[language].element.goneReference) : said.chosen,
        ),
      }
    }
    default:
      return field satisfies never
  }
}

/** A way to take a choice back, where nothing has to be chosen. */
function optional(field: Field, input: Partial<Input>, chosen: boolean, { language }: Stage): Partial<Input> {
  const single = input.kind !== undefined && input.multiselect !== true && (input.choices?.length ?? 0) > 0
  // Where all choices stand in the open, one more would be noise until there is something to take back.
  if (!single || field.required || (input.style === 'expanded' && !chosen)) return input
  return { ...input, choices: [...(input.choices ?? []), { title: texts[language].form.none, value: noneChosen }] }
}

/** What is chosen stays chosen, also when it is not among what can be shown: a long roster, a plan that could not be read. */
function withChosen(choices: Input['choices'], value: string | undefined, title: string): Input['choices'] {
  if (!value || choices.some((choice) => choice.value === value)) return choices
  return [...choices, { title, value }]
}

/** What is wrong at a field, in a sentence. */
export function faultText(fault: Fault | undefined, part: Part, { language }: Stage): string {
  if (!fault) return ''
  const called = (key: string, fact: string) =>
    key === 'first' || key === 'second' ? shortLabel(part, fact, language) : fact
  const facts = Object.fromEntries(
    Object.entries(shownFacts(fault.facts, language, shortDate)).map(([key, fact]) => [
      key,
      escapeMarkdown(called(key, fact)),
    ]),
  )
  return texts[language].faults[fault.code](facts)
}

/** A saved value as text for its input: numbers as the language writes them, a typed name in the second input. */
export function typedValues(
  fields: readonly string[],
  values: Readonly<Record<string, Value>>,
  stage: Pick<Stage, 'language'>,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((name) => {
      const value = values[name]
      if (value === undefined) return []
      if (typeof value === 'number') return [[name, typedNumber(value, stage.language)]]
      if (isPerson(value)) return [value.id === undefined ? [otherInput(name), value.name] : [name, value.id]]
      if (isList(value)) return [[name, value.join(',')]]
      return [[name, value]]
    }),
  )
}
