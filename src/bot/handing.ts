import { setTimeout as pause } from 'node:timers/promises'
import { type Activity, ActivityTypes } from 'botbuilder'
import { z } from 'zod'
import { draw } from '../cards/draw.ts'
import type { Handing, Upload } from '../conversation/files-port.ts'
import type { Deps, Turn } from '../conversation/ports.ts'
import type { Log } from '../log.ts'
import type { Sent } from '../prompts/ports.ts'
import { messageWith } from './message.ts'
import type { TeamsMessenger } from './messenger.ts'
import type { Tickets } from './tickets.ts'
import { type HostRule, uploadFile } from './upload.ts'

export type HandingOptions = {
  readonly messenger: TeamsMessenger
  readonly tickets: Tickets
  /** Where this bot is reached: "https://saman.example.com". */
  readonly base: () => string
  readonly takesFiles: boolean
  readonly allows: HostRule
  readonly now: Deps['now']
  readonly log: Log
}

/** A link lasts so long, and an offer in a chat. */
const [linkMinutes, offerMinutes] = [15, 7 * 24 * 60]
const contextSchema = z.looseObject({ saman: z.string() })

const mostTries = 3
const longestWaitMs = 30_000

/**
 * Hands files over. A link is a bearer's: it names one file and one person, holds for a quarter of an hour, can't be made or
 * changed by anybody else, and each use of it is noted under that person's name. That it was they who used it, it can't
 * promise: whoever gets hold of it in that time gets the file. So it is only ever shown to that person alone, in their own
 * chat or in an answer that nobody else sees.
 */
export function createHanding({ messenger, tickets, base, takesFiles, allows, now, log }: HandingOptions): Handing {
  const minutesOn = (minutes: number) => new Date(Date.parse(now()) + minutes * 60_000).toISOString()

  /** Nobody waits, so what the channel can't take now it may take in a while. What may have arrived is not sent again. */
  async function through(what: string, send: () => Promise<Sent>): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      const sent = await send()
      if (sent.outcome === 'sent') return true
      const passes = sent.outcome === 'throttled' || (sent.outcome === 'failed' && !sent.unsure)
      if (!passes || tries >= mostTries) {
        log.error(
          { code: 'hand-over-failed', what, outcome: sent.outcome },
          'a message about a file did not get through',
        )
        return false
      }
      await pause(Math.min(longestWaitMs, sent.outcome === 'throttled' ? (sent.afterMs ?? 2_000) : 2_000))
    }
  }
  const say = (what: string, turn: Turn, message: Partial<Activity>) =>
    through(what, () => messenger.send(chatOf(turn), message))

  return {
    takesFiles,
    link: (file, who) => `${base()}/files/${tickets.seal({ use: 'fetch', file, who, until: minutesOn(linkMinutes) })}`,
    say: (turn, view, stage) => say('card', turn, messageWith(draw(view, stage))),
    redraw: async (turn, view, stage) => {
      const { pressed } = turn
      if (pressed === undefined) return
      await through('redraw', () => messenger.replace(chatOf(turn), pressed, messageWith(draw(view, stage))))
    },
    offer: (turn, { id, name, size }, about, who) => {
      const context = { saman: tickets.seal({ use: 'consent', file: id, who, until: minutesOn(offerMinutes) }) }
      return say('offer', turn, consentMessage(name, size, about, context))
    },
    offered: (context, who) => {
      const sealed = contextSchema.safeParse(context).data?.saman
      const ticket = sealed === undefined ? undefined : tickets.open(sealed, 'consent', now())
      return ticket && ticket.who.tenant === who.tenant && ticket.who.id === who.id ? ticket.file : undefined
    },
    upload: (to, size, file) => uploadFile(to, size, file, { allows, log }),
    show: (turn, upload) => say('file', turn, fileMessage(upload)),
  }
}

/** Where a turn was: in a channel, in its thread. */
const chatOf = ({ key, serviceUrl, thread }: Turn) => ({
  serviceUrl,
  tenant: key.tenant,
  conversation: thread === undefined ? key.conversation : `${key.conversation};messageid=${thread}`,
})

/** Both cards are Teams' own: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
const consentMessage = (
  name: string,
  sizeInBytes: number,
  description: string,
  context: object,
): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: description,
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name,
      content: { description, sizeInBytes, acceptContext: context, declineContext: context },
    },
  ],
})

const fileMessage = ({ name, contentUrl, uniqueId, fileType }: Upload): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: name,
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      name,
      contentUrl,
      content: { uniqueId, fileType },
    },
  ],
})
