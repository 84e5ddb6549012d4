import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { close, listen } from './connector.ts'

/**
 * What a request meets at the door instead of the storage.
 * - `cut`: its connection is cut. `hang`: no answer, ever. `busy`: 503.
 * - `lose`: the storage does what it is asked, but its answer never arrives.
 */
export type Trouble = 'cut' | 'hang' | 'busy' | 'lose'

export type Asked = { readonly method: string; readonly path: string }

export type StorageDoor = AsyncDisposable & {
  readonly connectionString: string
  /** From now on those requests meet this, `times` of them; left out: all of them. */
  meet(trouble: Trouble, which?: (asked: Asked) => boolean, times?: number): void
  /** Keeps the next such request waiting: `arrived` when it stands there, until it is let in. */
  hold(which: (asked: Asked) => boolean): { readonly arrived: Promise<void>; letIn(): void }
  /** Lets everything through again. */
  open(): void
}

export const loading = ({ method }: Asked) => method === 'GET'
export const saving = ({ path }: Asked) => path.endsWith('/$batch')

/** Stands in front of the storage (of its tables, unless told otherwise), so that a test can close it, slow it down, and open it again. */
export async function startStorageDoor(
  connectionString: string,
  service: 'Table' | 'Queue' = 'Table',
): Promise<StorageDoor> {
  const behind = new URL(new RegExp(`${service}Endpoint=([^;]+)`).exec(connectionString)?.[1] ?? '')
  const holds: { which: (asked: Asked) => boolean; arrives: () => void; letIn: Promise<void> }[] = []
  const rules: { trouble: Trouble; which: (asked: Asked) => boolean; left: number }[] = []

  const troubleFor = (asked: Asked): Trouble | undefined => {
    const rule = rules.find(({ which, left }) => left > 0 && which(asked))
    if (rule) rule.left--
    return rule?.trouble
  }
  const pass = (req: IncomingMessage, res: ServerResponse, lose: boolean) => {
    const { method, url: path, headers } = req
    const on = send({ host: behind.hostname, port: behind.port, method, path, headers }, (answer) => {
      if (lose) return void answer.resume().on('end', () => req.socket.destroy())
      // Two statements: restify changes node's own response class, after which writeHead returns nothing.
      res.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(res)
    })
    on.on('error', () => req.socket.destroy())
    req.pipe(on)
  }
  const server = createServer(async (req, res) => {
    const asked = { method: req.method ?? '', path: req.url?.split('?')[0] ?? '' }
    const held = holds.find(({ which }) => which(asked))
    if (held) {
      holds.splice(holds.indexOf(held), 1)
      held.arrives()
      await held.letIn
    }
    const trouble = troubleFor(asked)
    if (trouble === 'hang') return
    if (trouble === 'cut') return void req.socket.destroy()
    if (trouble !== 'busy') return pass(req, res, trouble === 'lose')
    res.writeHead(503)
    res.end()
  })
  const port = await listen(server)
  return {
    connectionString: connectionString.replace(behind.host, `127.0.0.1:${port}`),
    meet: (trouble, which = () => true, times = Number.POSITIVE_INFINITY) =>
      void rules.push({ trouble, which, left: times }),
    hold: (which) => {
      const [arrived, entrance] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      holds.push({ which, arrives: arrived.resolve, letIn: entrance.promise })
      return { arrived: arrived.promise, letIn: entrance.resolve }
    },
    open: () => void rules.splice(0),
    [Symbol.asyncDispose]: () => close(server),
  }
}
