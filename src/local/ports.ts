import { once } from 'node:events'
import { get } from 'node:http'
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fault } from './faults.ts'

export const loopback = '127.0.0.1'

const answers = async (port: number, host: string): Promise<boolean> => {
  const socket = connect({ port, host })
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

const canListen = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, loopback)
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}

/**
 * Binding alone does not tell: macOS lets 127.0.0.1 be bound beside a program that listens on every interface, and
 * that program would then get part of the traffic. Nor does connecting: a bound port may not be listening yet.
 */
export const isFree = async (port: number): Promise<boolean> =>
  !(await answers(port, loopback)) && !(await answers(port, '::1')) && (await canListen(port))

export const requireFree = async (port: number, what: string): Promise<void> => {
  if (!(await isFree(port))) {
    throw fault(`Port ${port} (${what}) is in use. Stop the program that uses it, or choose another port.`, {
      code: 'port-busy',
      port,
      what,
    })
  }
}

/** HTTP status of a local address, or undefined when nobody answers. */
const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    // No agent: the shared one would keep the connection open, and under NODE_USE_ENV_PROXY send it to a proxy.
    const asked = get(url, { agent: false, timeout: 1000 }, (answer) => resolve(answer.resume().statusCode))
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(undefined))
  })

/** Resolves when every address answers as asked (`ok` sees the HTTP status); rejects only by the signal. */
export const untilAnswers = async (
  urls: readonly string[],
  ok: (status: number) => boolean,
  signal: AbortSignal,
): Promise<void> => {
  for (const url of urls) {
    for (;;) {
      signal.throwIfAborted()
      const status = await statusOf(url)
      if (status !== undefined && ok(status)) break
      await pause(25, undefined, { signal })
    }
  }
}
