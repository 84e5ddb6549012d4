import { osloDate, shortDate } from '../calendar/dates.ts'
import type { PlanElement } from '../plan/element.ts'
import { titleOf } from '../plan/element.ts'
import { elements, findElement, partsOf } from '../plan/elements/index.ts'
import { membershipOf } from '../plan/membership.ts'
import { findMunicipality } from '../plan/municipalities.ts'
import type { Plan } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import type { Example } from '../programme/examples.ts'
import { texts } from '../texts/index.ts'
import { buttonsOf, press } from './button.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { pageOf, pageWords } from './pages.ts'
import { type Card, fill } from './template.ts'
import type { Stage, View } from './view.ts'
import { capital, optionLabel } from './words.ts'

type Of<Name extends View['view']> = Extract<View, { view: Name }>

/** A long answer is cut where it is read; the group itself has all of it. */
const longestLine = 300
const pageSize = 10

/** The review's example of an element, then those that other groups in the programme have shared. */
export function drawExample({ element, shelf }: Of<'example'>, stage: Stage): Card {
  const said = texts[stage.language]
  const own = element.texts[stage.language]
  const button = buttonsOf(stage)
  return fill('message', {
    lang: stage.language,
    fallbackText: `${own.example.title}: ${own.example.lines.join(' ')}`,
    title: own.example.title,
    paragraphs: [
      ...own.example.lines.map((text) => ({ text: `• ${text}`, subtle: false })),
      { text: said.examples.source(own.example.source), subtle: true },
      ...(shelf.length > 0 ? [{ text: said.library.others, subtle: false }] : []),
      ...shelf.flatMap((example) => paragraphsOf(example, stage)),
    ],
    actions: stage.plan
      ? [
          button(said.buttons.toElement(own.the), { do: 'element', element: element.id }, 'positive'),
          button(said.library.offerOwn, { do: 'offers', element: element.id }),
          button(said.buttons.toPlan, { do: 'board' }),
        ]
      : [button(said.greeting.button, { do: 'start' })],
  })
}

export function drawExamples(stage: Stage): Card {
  const said = texts[stage.language]
  const button = buttonsOf(stage)
  return fill('list', {
    lang: stage.language,
    fallbackText: said.examples.title,
    title: said.examples.title,
    intro: said.examples.explain,
    rows: elements.map((element) => ({
      presses: [press(button(element.texts[stage.language].name, { do: 'example', element: element.id }))],
      text: '',
      small: element.texts[stage.language].example.title,
    })),
    outro: '',
    actions: stage.plan ? [button(said.buttons.toPlan, { do: 'board' })] : [],
  })
}

/** What of an element a group can offer: each of its items, or its record. */
export function drawOffers({ element, page: wanted, shared }: Of<'offers'>, plan: Plan, stage: Stage): Card {
  const said = texts[stage.language]
  const own = element.texts[stage.language]
  const button = buttonsOf(stage)
  const items = itemsOf(element, plan)
  const page = pageOf(items.length, pageSize, wanted)
  return fill('list', {
    lang: stage.language,
    fallbackText: said.library.which(own.name.toLowerCase()),
    title: said.library.which(own.name.toLowerCase()),
    intro: items.length > 0 ? said.library.explain : said.library.nothing,
    rows: [
      // What has been shared stands first, whether it is still in the plan or not: it can always be taken back.
      ...(page.shown === 0 ? shared.slice(0, pageSize) : []).map((example) => ({
        presses: [
          press(button(said.library.withdraw, { do: 'withdraw', element: example.element, example: example.id })),
        ],
        text: escapeMarkdown(shortened(example.title, 120)),
        small: said.library.states[example.state],
      })),
      ...items.slice(page.from, page.to).map(({ part, entry }) => {
        const title = shortened(part.many ? titleOf(part, entry) : own.name, 120)
        const offer = button(title, { do: 'offer', part: part.id, entry: entry.id })
        return { presses: [press(offer, escapeMarkdown(title))], text: '', small: '' }
      }),
    ],
    outro: pageWords(page, stage),
    actions: [
      ...(page.shown > 0
        ? [button(said.buttons.previous, { do: 'offers', element: element.id, page: page.shown - 1 })]
        : []),
      ...(page.shown < page.last
        ? [button(said.buttons.next, { do: 'offers', element: element.id, page: page.shown + 1 })]
        : []),
      button(said.buttons.toElement(own.the), { do: 'element', element: element.id }),
    ],
  })
}

/** What others would see, before it is offered. */
export function drawOffer({ part, entry, draft }: Of<'offer'>, stage: Stage): Card {
  const said = texts[stage.language]
  const button = buttonsOf(stage)
  const place = { part: part.id, entry }
  return fill('message', {
    lang: stage.language,
    fallbackText: said.library.ask,
    title: said.library.ask,
    paragraphs: [
      { text: said.library.seen, subtle: false },
      { text: `**${escapeMarkdown(shortened(draft.title, 200))}**`, subtle: false },
      ...linesOf(draft),
      { text: said.library.noNames, subtle: true },
      // Nobody is there to take it in.
      ...(stage.plan && !membershipOf(stage.plan) ? [{ text: said.library.alone, subtle: false }] : []),
    ],
    actions: [
      button(said.library.giveNamed, { do: 'give', ...place, named: true }, 'positive'),
      button(said.library.giveUnnamed, { do: 'give', ...place, named: false }),
      button(said.library.dont, { do: 'element', element: draft.element }),
    ],
  })
}

/** What the group has offered, and how it stands with it. */
export function drawOffered({ example }: Of<'offered'>, stage: Stage): Card {
  const said = texts[stage.language]
  const button = buttonsOf(stage)
  return fill('message', {
    lang: stage.language,
    fallbackText: said.library.states[example.state],
    title: said.library.states[example.state],
    paragraphs: [
      {
        text: example.municipality ? said.library.named(nameOf(example.municipality)) : said.library.unnamed,
        subtle: true,
      },
      { text: `**${escapeMarkdown(shortened(example.title, 200))}**`, subtle: false },
      ...linesOf(example),
    ],
    actions: [
      button(said.library.withdraw, { do: 'withdraw', element: example.element, example: example.id }),
      button(said.buttons.toPlan, { do: 'board' }),
    ],
  })
}

/** So many to judge on a page keep the card within bounds. */
const waitingPage = 5

/** What waits for a coordinator: each as others would see it, who offered it, and the two answers. */
export function drawWaiting({ examples, page: wanted }: Of<'waiting'>, stage: Stage): Card {
  const said = texts[stage.language]
  const button = buttonsOf(stage)
  const { language } = stage
  const page = pageOf(examples.length, waitingPage, wanted)
  const title = said.library.waiting(examples.filter(({ state }) => state === 'offered').length)
  return fill('waiting', {
    lang: language,
    fallbackText: title,
    title,
    rows: examples.slice(page.from, page.to).map((example) => ({
      heading: `${findElement(example.element)?.texts[language].name ?? ''}: ${escapeMarkdown(shortened(example.title, 200))}`,
      lines: linesOf(example),
      from: [
        ...(example.state === 'accepted' ? [`${said.library.states.accepted}.`] : []),
        said.library.from(
          escapeMarkdown(example.by.name),
          shortDate(osloDate(example.at), language),
          whence(example, stage),
        ),
      ].join(' '),
      actions: judging(example, stage),
    })),
    more: pageWords(page, stage),
    actions: [
      ...(page.shown > 0 ? [button(said.buttons.previous, { do: 'waiting', page: page.shown - 1 })] : []),
      ...(page.shown < page.last ? [button(said.buttons.next, { do: 'waiting', page: page.shown + 1 })] : []),
      button(said.programmes.page, { do: 'programme' }),
    ],
  })
}

function judging({ element, id: example, at, state }: Example, stage: Stage) {
  const said = texts[stage.language].library
  const button = buttonsOf(stage)
  const about = { do: 'judge', element, example, at } as const
  return state === 'accepted'
    ? [button(said.takeOut, { ...about, accept: false })]
    : [button(said.accept, { ...about, accept: true }, 'positive'), button(said.decline, { ...about, accept: false })]
}

function itemsOf(element: PlanElement, plan: Plan) {
  return partsOf(element).flatMap((part) =>
    plan.entries
      .filter((entry) => entry.part === part.id && Object.keys(entry.values).length > 0)
      .map((entry) => ({ part, entry })),
  )
}

const linesOf = ({ lines }: Example) =>
  lines.map((line) => ({ text: `• ${escapeMarkdown(shortened(line, longestLine))}`, subtle: false }))

function paragraphsOf(example: Example, stage: Stage) {
  return [
    { text: `**${escapeMarkdown(shortened(example.title, 200))}**`, subtle: false },
    ...linesOf(example),
    { text: `${capital(whence(example, stage))}.`, subtle: true },
  ]
}

const nameOf = (municipality: string) => escapeMarkdown(findMunicipality(municipality)?.label ?? municipality)

/** "fra Tinn, heltidskultur", "fra en annen kommune, omdømme". */
function whence({ municipality, theme }: Example, { language }: Stage): string {
  const said = texts[language].library
  const place = municipality ? said.fromPlace(nameOf(municipality)) : said.fromSomewhere
  return theme ? `${place}, ${optionLabel(setup, 'theme', theme, language).toLowerCase()}` : place
}
