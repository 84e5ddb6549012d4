import { shortDate } from '../calendar/dates.ts'
import { followUpOf } from '../plan/follow-ups.ts'
import type { Matter } from '../plan/matters.ts'
import { findMunicipality } from '../plan/municipalities.ts'
import { type Plan, recordOf } from '../plan/plan.ts'
import { setup } from '../plan/setup.ts'
import type { Person } from '../plan/values.ts'
import { texts } from '../texts/index.ts'
import { projectName } from './board.ts'
import { buttonsOf } from './button.ts'
import { escapeMarkdown, plainText, shortened } from './escape.ts'
import { matterWords } from './matters.ts'
import { message } from './messages.ts'
import { type Card, fill } from './template.ts'
import type { ReminderProject, Stage, View } from './view.ts'

const mostProjects = 10
/** Somebody with many projects sees less of each, so that the card can be read and sent. */
const mostMatters = (projects: number) => (projects > 4 ? 3 : 5)
/** So many names in all lists of a card together: a message holds no more. */
const mostPeople = 50
const longestPerson = 60

/** The list in which a leader chooses to whom a project is left. */
export const delegateInput = (ref: string) => `to.${ref}`
/** What stands for a person in that list: the id in the directory, or the name of somebody who has none. */
export const delegateValue = ({ id, name }: Person): string => id ?? name

/** A leader's own card: of each project what is overdue or missing, and what can be done about it at once. */
export function drawReminder(view: Extract<View, { view: 'reminder' }>, stage: Stage): Card {
  const said = texts[stage.language].reminder
  const button = buttonsOf(stage)
  const waiting = view.projects.filter(({ matters, unreachable }) => matters.length > 0 || unreachable)
  if (waiting.length === 0) return message(stage, '', [view.done ?? '', said.nothing], [])
  const shown = waiting.slice(0, mostProjects)
  const done = view.done ?? ''
  return fill('reminder', {
    lang: stage.language,
    fallbackText: plainText(
      [done, `${said.title}: ${shown.map((one) => nameOf(one, stage)).join(', ')}`].join(' ').trim(),
    ),
    title: said.title,
    done,
    projects: shown.map((one) => projectRow(one, shown.length, stage)),
    more: waiting.length > shown.length ? said.moreProjects(waiting.length - shown.length) : '',
    actions: [button(said.snooze, { do: 'snooze' })],
  })
}

const nameOf = ({ plan }: ReminderProject, stage: Stage) => escapeMarkdown(projectName(plan, stage))

function projectRow(project: ReminderProject, projects: number, stage: Stage) {
  const { ref, link, plan, matters, unreachable } = project
  const said = texts[stage.language]
  const button = buttonsOf(stage)
  const { municipality } = recordOf(plan, setup)
  const shown = matters.slice(0, mostMatters(projects))
  const what = { project: ref, matters: shown.map(({ id }) => id) }
  const choices = choicesOf(project.people).slice(0, Math.floor(mostPeople / projects))
  const somethingToDo = shown.length > 0
  return {
    name: nameOf(project, stage),
    place: municipality === undefined ? '' : escapeMarkdown(findMunicipality(municipality)?.label ?? ''),
    unreachable: unreachable
      ? `${said.reach.channel(said.reach.whyChannel[unreachable])} ${said.reach.mendChannel[unreachable]}`
      : '',
    matters: shown.map((matter) => {
      const { lead, text } = matterWords(matter, stage.language)
      return { text: [`**${lead}:** ${text}`, ...givenBefore(plan, matter, stage)].join(' ') }
    }),
    more: matters.length > shown.length ? said.reminder.more(matters.length - shown.length) : '',
    actions: somethingToDo ? [button(said.reminder.acknowledge, { do: 'acknowledge', ...what }, 'positive')] : [],
    // Where nobody is, there is nowhere to go.
    links: unreachable === 'deleted' || link === '' ? [] : [{ title: said.reminder.open, url: link }],
    delegates:
      somethingToDo && choices.length > 0
        ? [
            {
              id: delegateInput(ref),
              label: said.reminder.to,
              placeholder: said.form.choose,
              choices,
              actions: [button(said.reminder.delegate, { do: 'delegate', ...what })],
            },
          ]
        : [],
  }
}

/** Who said that they would see to it, where it is still there all the same. */
function givenBefore(plan: Plan, { id }: Matter, { language }: Stage): readonly string[] {
  const before = followUpOf(plan, id)
  if (!before?.values.given) return []
  const said = texts[language].reminder
  const { how, to, given } = before.values
  const [who, date] = [to && how === 'delegated' ? to : before.by, shortDate(given, language)]
  const name = escapeMarkdown(shortened(who.name, longestPerson))
  return [who === to ? said.delegatedBefore(name, date) : said.takenBefore(name, date)]
}

/** Everybody once. */
const choicesOf = (people: readonly Person[]) =>
  [...new Map(people.map((person) => [delegateValue(person), person])).entries()]
    .filter(([value, { name }]) => value !== '' && name.trim() !== '')
    .map(([value, { name }]) => ({ title: shortened(name, longestPerson), value }))
