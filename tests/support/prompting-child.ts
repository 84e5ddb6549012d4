// A process of Saman's that says things unasked, run by node. It is sent an order, and may be told in it to be killed at a
// point of the way; 'rest' ends the order, and the next can come.
import { z } from 'zod'
import type { Prompter } from '../../src/prompts/prompter.ts'
import { type Between, startPrompting } from './prompting.ts'
import { orderSchema, type Point } from './prompting-orders.ts'

let prompter: Prompter | undefined

process.on('message', (message) => {
  if (message !== 'rest') return void begin(message)
  void Promise.resolve(prompter?.stop()).then(() => process.send?.('rests'))
})
// As the server does it in Saman itself: its own loops keep no process alive.
setInterval(() => {}, 60_000)
process.once('SIGTERM', () => void Promise.resolve(prompter?.stop()).then(() => process.exit(0)))

async function begin(message: unknown): Promise<void> {
  const { kill, begins, ...order } = z.json().pipe(orderSchema).parse(message)
  const began = performance.now()
  const now = () => new Date(Date.parse(begins) + (performance.now() - began)).toISOString()
  let passed = 0
  /** Killed as `kill -9` does it, the moment that it has come so far so many times. */
  const pass = (point: Point) => {
    if (kill?.at !== point) return
    passed += 1
    if (passed >= kill.after) process.kill(process.pid, 'SIGKILL')
  }
  ;({ prompter } = await startPrompting(order, { now, between: watched(pass) }))
  prompter.start()
}

const watched =
  (pass: (point: Point) => void) =>
  ({ outbox, queue, messenger }: Between): Between => ({
    outbox: {
      ...outbox,
      create: async (prompts) => {
        const made = await outbox.create(prompts)
        if (made > 0) pass('created')
        return made
      },
      claim: async (...claim) => {
        const claimed = await outbox.claim(...claim)
        if (claimed !== 'lost') pass('claimed')
        return claimed
      },
      conclude: async (...conclusion) => {
        const concluded = await outbox.conclude(...conclusion)
        pass('concluded')
        return concluded
      },
    },
    queue: {
      ...queue,
      hand: async (id) => {
        await queue.hand(id)
        pass('handed')
      },
    },
    messenger: {
      ...messenger,
      post: async (...message) => {
        const sent = await messenger.post(...message)
        if (sent.outcome === 'sent') pass('sent')
        return sent
      },
    },
  })
