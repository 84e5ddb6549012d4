import { roundWords } from '../cards/periods.ts'
import type { Delivery } from '../conversation/documents-port.ts'
import type { Sources } from '../conversation/files-port.ts'
import type { Language } from '../plan/language.ts'
import { texts } from '../texts/index.ts'
import type { Outbox, Prompt } from './ports.ts'

/** What is said to a project's conversation itself. The ladder's further steps are on cards of people's own. */
const kinds = ['ask', 'nudge', 'told'] as const
type Kind = (typeof kinds)[number]

/** What was sent to a project, or should have been: in words, oldest first. */
export const createDeliveries =
  (outbox: Pick<Outbox, 'about'>): Sources['deliveries'] =>
  async ({ tenant, conversation }, language) => {
    const found = await Promise.all(
      kinds.map(async (kind) =>
        (await outbox.about(tenant, kind, conversation)).flatMap((prompt) => deliveryOf(kind, prompt, language)),
      ),
    )
    return found.flat().sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  }

/** What waits, and what turned out not to be needed, was never sent. */
function deliveryOf(kind: Kind, { period, state }: Prompt, language: Language): readonly Delivery[] {
  const said = texts[language].reports.deliveries
  const what = kind === 'told' ? said.told : said[kind](roundWords(period, language))
  switch (state.state) {
    case 'sent':
      return [{ what, to: state.to, at: state.at, outcome: said.sent }]
    case 'unreachable':
      return [
        { what, to: state.to, at: state.at, outcome: said.unreachable(texts[language].reach.whyChannel[state.why]) },
      ]
    case 'poison':
      return [{ what, to: '', at: state.at, outcome: said.poison }]
    case 'due':
    case 'claimed':
    case 'needless':
      return []
    default:
      return state satisfies never
  }
}
