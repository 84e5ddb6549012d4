import restify from 'restify'
import { createLater } from '../conversation/later.ts'
import type { Deps } from '../conversation/ports.ts'
import type { Log } from '../log.ts'
import { receive } from './auth.ts'
import type { Channel } from './channel.ts'
import { serveFiles } from './files.ts'
import { createHanding } from './handing.ts'
import type { Mapping } from './mapping.ts'
import { servePages } from './pages.ts'
import { createRoutes } from './routes.ts'
import { createTickets } from './tickets.ts'
import { type HostRule, isOneDrive } from './upload.ts'

export type BotOptions = {
  readonly deps: Omit<Deps, 'later' | 'mapped' | 'handing'>
  /** A language model for what nobody understands; left out, there is none. */
  readonly mapping?: Mapping
  readonly log: Log
  readonly port: number
  /** Loopback where nobody is checked; every interface where tokens are. */
  readonly host: string
  readonly channel: Channel
  /** How files get to people. */
  readonly links: {
    /** What links are signed with, the same for every replica: 32 bytes or more. */
    readonly key: Uint8Array
    /** Where people reach this server; left out: on this machine. */
    readonly base?: string
    /** Whether the client takes files in personal chats: Teams itself. */
    readonly takesFiles: boolean
    /** Where files may be sent to; left out: OneDrive. */
    readonly allows?: HostRule
  }
  /** Resolves when what the bot depends on answers; rejects with what does not. */
  readonly ready: () => Promise<void>
}

export type Bot = {
  readonly port: number
  /** When what goes on beside the answers so far is done. */
  readonly settled: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** An activity is a few KB; a card full of answers some tens. More than this is nobody's answer. */
const longestBody = 512 * 1024

/** The HTTP side: activities in at /api/messages, files out at /files, `/healthz` (alive), `/readyz` (able to work) and the pages for people. Nothing here reads the environment. */
export async function createBot({ deps, mapping, log, port, host, channel, links, ready }: BotOptions): Promise<Bot> {
  const { adapter, appId } = channel
  const later = createLater(log)
  const tickets = createTickets(links.key)
  let listensOn = port
  const handing = createHanding({
    messenger: channel.messenger,
    tickets,
    base: () => links.base ?? `http://localhost:${listensOn}`,
    takesFiles: links.takesFiles,
    allows: links.allows ?? isOneDrive,
    now: deps.now,
    log,
  })
  const app = createRoutes({ ...deps, later: later.run, handing }, adapter, appId, mapping)
  const server = restify.createServer({ name: 'Saman', ignoreTrailingSlash: true })

  // What goes wrong before a handler is reached is answered in our words as well.
  server.on(
    'restifyError',
    (_req: unknown, _res: unknown, error: { statusCode?: number; toJSON?: () => object }, done: () => void) => {
      const word = (error.statusCode ?? 500) >= 500 ? 'failed' : 'bad-request'
      error.toJSON = () => ({ error: word })
      done()
    },
  )

  servePages(server)
  serveFiles(server, deps, tickets)
  server.get('/healthz', async (_req: restify.Request, res: restify.Response) => {
    res.json(200, { status: 'alive' })
  })
  server.get('/readyz', async (_req: restify.Request, res: restify.Response) => {
    try {
      await ready()
      res.json(200, { status: 'ready' })
    } catch (cause) {
      log.error({ code: 'not-ready', cause }, 'storage does not answer')
      res.json(503, { status: 'not ready', storage: 'does not answer' })
    }
  })
  server.head('/api/messages', async (_req: restify.Request, res: restify.Response) => {
    res.send(200)
  })
  server.post(
    '/api/messages',
    ...restify.plugins.bodyParser({ maxBodySize: longestBody, mapParams: false, mapFiles: false }),
    async (req: restify.Request, res: restify.Response) => {
      await receive(
        adapter,
        req,
        res,
        async (context) => {
          await app.run(context)
        },
        log,
      )
    },
  )

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  listensOn = typeof address === 'object' ? address.port : port
  return {
    port: listensOn,
    settled: later.settled,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.server.closeIdleConnections()
      })
      await later.settled()
    },
  }
}
