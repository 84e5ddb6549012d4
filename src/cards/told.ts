import { joined, texts } from '../texts/index.ts'
import { escapeMarkdown, shortened } from './escape.ts'
import { mentioning } from './mention.ts'
import { message } from './messages.ts'
import type { Card } from './template.ts'
import type { Stage, View } from './view.ts'

const longestPerson = 60
const longestMatter = 160
const mostMatters = 6

const nameOf = (name: string) => escapeMarkdown(shortened(name, longestPerson))

/** In a channel: who takes care of what. */
export function drawAcknowledged({ by, to, matters }: Extract<View, { view: 'acknowledged' }>, stage: Stage): Card {
  const said = texts[stage.language]
  const shown = matters.slice(0, mostMatters).map((matter) => escapeMarkdown(shortened(matter, longestMatter)))
  const more = matters.length - shown.length
  const what = joined(more > 0 ? [...shown, said.matters.more(more)] : shown, said.and)
  const who = nameOf(by.name)
  const { call, entities } = mentioning(stage)
  const sentence = to ? said.told.delegated(who, call(to), what) : said.told.acknowledged(who, what)
  return { ...message(stage, '', [`${sentence} ${said.told.meanwhile}`], []), msteams: { entities: entities() } }
}

/** In a channel: who is not reached by what is said to them alone, why, and what would help. */
export function drawNotReached({ person, why }: Extract<View, { view: 'notReached' }>, stage: Stage): Card {
  const said = texts[stage.language].reach
  return message(stage, '', [`${said.person(nameOf(person.name), said.whyPerson[why])} ${said.mendPerson[why]}`], [])
}
