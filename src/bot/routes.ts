import { Application } from '@microsoft/teams-ai'
import { ActivityTypes, type TurnContext } from 'botbuilder'
import type { IsoDate } from '../calendar/dates.ts'
import { municipalityDataset } from '../cards/form.ts'
import { converse, type Request } from '../conversation/converse.ts'
import type { Deps } from '../conversation/ports.ts'
import { takeConsent } from '../conversation/reports/consent.ts'
import { tell } from '../conversation/scene.ts'
import { searchMunicipalities } from '../plan/municipalities.ts'
import { texts } from '../texts/index.ts'
import type { GuardedAdapter } from './auth.ts'
import { consentIn, isConsent } from './consent.ts'
import type { Mapping } from './mapping.ts'
import { newsOf, type ReachNews } from './news.ts'
import { createRoster } from './roster.ts'
import { send, type Way } from './send.ts'
import { pressOf, turnOf } from './turn.ts'

/** Teams shows at most so many hits while one types. */
const mostHits = 15

/** What reaches the bot, and where it goes. Read it as a table of contents; what nobody takes comes last. */
export function createRoutes(
  deps: Deps,
  adapter: GuardedAdapter,
  botAppId: string,
  mapping: Mapping | undefined,
): Application {
  const app = new Application({ adapter, botAppId, startTypingTimer: false })
  const roster = createRoster()

  const answer = async (context: TurnContext, request: Request, way: Way) => {
    const began = performance.now()
    const mapped = mapping && ((sentence: string, today: IsoDate) => mapping(context, sentence, today))
    const said = await converse({ ...deps, ...(mapped ? { mapped } : {}) }, turnOf(context, roster), request)
    try {
      await send(context, said, way, deps.log, began)
    } catch (cause) {
      deps.log.error({ code: 'failed', cause }, 'an answer could not be drawn')
      await send(context, { ...said, outcome: tell(texts[said.stage.language].trouble.failed) }, way, deps.log, began)
    }
  }

  const unhandled = ({ activity }: TurnContext) => deps.log.info({ code: 'unhandled', type: activity.type })
  /** What happens to a conversation and its people is kept, and nobody is answered: where Saman was taken away it would fail. */
  const note = async (context: TurnContext) => {
    const news = newsOf(context, roster)
    if (news.roster) roster.forget()
    if (news.reach && deps.serves(news.reach.turn.key.tenant)) keep(deps, news.reach)
    if (!news.roster && !news.reach) unhandled(context)
  }

  /** A file takes longer to send than the channel waits for an answer. */
  const consented = async (context: TurnContext) => {
    const consent = consentIn(context)
    const turn = turnOf(context, roster)
    if (consent) deps.later('consent', () => takeConsent(deps, turn, consent))
    else deps.log.warn({ code: 'consent-unread' })
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: consent ? 200 : 400 } })
  }

  app.activity(isInstallation, (context) => answer(context, { type: 'installed' }, 'message'))
  app.activity(isEvent, note)
  app.addRoute(isExecute, (context) => answer(context, pressOf(context.activity.value, 'execute'), 'execute'), true)
  app.addRoute(isConsent, consented, true)
  app.activity(isSubmit, (context) => answer(context, pressOf(context.activity.value, 'submit'), 'submit'))
  app.adaptiveCards.search(municipalityDataset, async (context, _state, query) =>
    deps.serves(turnOf(context, roster).key.tenant)
      ? searchMunicipalities(String(query.parameters.queryText), mostHits).map(({ label, number }) => ({
          title: label,
          value: number,
        }))
      : [],
  )
  app.activity(ActivityTypes.Message, (context) =>
    answer(context, { type: 'said', text: context.activity.text ?? '' }, 'message'),
  )
  app.activity(isAnything, async (context) => unhandled(context))
  return app
}

const isInstallation = async ({ activity }: TurnContext) =>
  activity.type === ActivityTypes.InstallationUpdate && activity.action === 'add'

const isEvent = async ({ activity }: TurnContext) =>
  activity.type === ActivityTypes.InstallationUpdate || activity.type === ActivityTypes.ConversationUpdate

function keep({ unasked, later }: Deps, reach: ReachNews): void {
  if (reach.what === 'heard') later('heardFrom', () => unasked.heardFrom(reach.turn, reach.of))
  else later('lost', () => unasked.lost(reach.turn, reach.why))
}

const isExecute = async ({ activity }: TurnContext) =>
  activity.type === ActivityTypes.Invoke && activity.name === 'adaptiveCard/action'

/** Where a client can't execute, a button is an ordinary message with a value and no text. */
const isSubmit = async ({ activity }: TurnContext) =>
  activity.type === ActivityTypes.Message &&
  !activity.text &&
  typeof activity.value === 'object' &&
  activity.value !== null

const isAnything = async () => true
