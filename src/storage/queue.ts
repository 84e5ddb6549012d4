import { DefaultAzureCredential } from '@azure/identity'
import { isRestError, QueueClient, type StoragePipelineOptions } from '@azure/storage-queue'
import { z } from 'zod'
import type { Queue } from '../prompts/ports.ts'
import { callsWithin, longestBackgroundCallMs } from './calls.ts'
import { idSchema } from './prompt-rows.ts'

/** How to reach Queue Storage: as the tables, of which it is a neighbour in the same account. */
export type QueueAddress =
  | { readonly kind: 'account'; readonly account: string; readonly identity?: string }
  | { readonly kind: 'connectionString'; readonly connectionString: string }

export type QueueOptions = {
  /** 3–63 lower-case letters, digits and single hyphens. */
  readonly name: string
  readonly callMs?: number
  readonly startMs?: number
  readonly pipeline?: StoragePipelineOptions
}

export type StorageQueue = Queue & {
  /** Makes the queue if it is not there. */
  readonly prepare: () => Promise<void>
  /** About how many messages there are, hidden ones included. */
  readonly waiting: () => Promise<number>
}

/** Starting may wait for a first token. */
const longestStartMs = 30_000
/** As many as Queue Storage gives at once. */
const mostTaken = 32
const secondsInSevenDays = 7 * 86_400
/** A message that is hidden for seven days must not run out in the meantime, so none does. */
const neverExpires = -1

const receiptSchema = z.object({ messageId: z.string(), popReceipt: z.string() })

/** The queue that hands prompts to whichever replica takes them. A message is the prompt's id, as JSON. */
export function createQueue(
  address: QueueAddress,
  { name, callMs = longestBackgroundCallMs, startMs = longestStartMs, pipeline = {} }: QueueOptions,
): StorageQueue {
  const client = queueClient(address, name, {
    retryOptions: { maxTries: 3, retryDelayInMs: 150, maxRetryDelayInMs: 600 },
    ...pipeline,
  })
  const { within, guarded } = callsWithin(callMs)

  return {
    prepare: () =>
      guarded(async () => void (await client.createIfNotExists({ abortSignal: AbortSignal.timeout(startMs) }))),

    waiting: () => guarded(async () => (await client.getProperties(within())).approximateMessagesCount ?? 0),

    hand: ({ tenant, kind, about, period }) =>
      guarded(async () => {
        const text = JSON.stringify({ tenant, kind, about, period })
        await client.sendMessage(text, { ...within(), messageTimeToLive: neverExpires })
      }),

    take: (hiddenMs) =>
      guarded(async () => {
        const visibilityTimeout = Math.max(1, seconds(hiddenMs))
        const taken = await client.receiveMessages({ ...within(), numberOfMessages: mostTaken, visibilityTimeout })
        return taken.receivedMessageItems.map(({ messageText, messageId, popReceipt, dequeueCount }) => ({
          id: readId(messageText),
          receipt: { messageId, popReceipt },
          times: dequeueCount,
        }))
      }),

    done: ({ receipt }) =>
      guarded(async () => {
        const { messageId, popReceipt } = receiptSchema.parse(receipt)
        await client.deleteMessage(messageId, popReceipt, within()).catch(gone)
      }),

    backAfter: ({ receipt, ...handed }, ms) =>
      guarded(async () => {
        const { messageId, popReceipt } = receiptSchema.parse(receipt)
        const hidden = await client.updateMessage(messageId, popReceipt, undefined, seconds(ms), within()).catch(gone)
        return hidden ? { ...handed, receipt: { messageId, popReceipt: hidden.popReceipt } } : 'lost'
      }),
  }
}

function queueClient(address: QueueAddress, name: string, options: StoragePipelineOptions): QueueClient {
  if (address.kind === 'connectionString') return new QueueClient(address.connectionString, name, options)
  const { account, identity } = address
  return new QueueClient(
    `https://${account}.queue.core.windows.net/${name}`,
    new DefaultAzureCredential(identity ? { managedIdentityClientId: identity } : {}),
    options,
  )
}

/** Whole seconds, as Queue Storage counts; never so few that a message comes too early. */
const seconds = (ms: number) => Math.min(Math.max(0, Math.ceil(ms / 1_000)), secondsInSevenDays)

function readId(text: string) {
  try {
    return idSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Its time was up, so somebody else has it, or has been done with it: https://learn.microsoft.com/rest/api/storageservices/queue-service-error-codes */
function gone(cause: unknown): undefined {
  if (isRestError(cause) && (cause.code === 'MessageNotFound' || cause.code === 'PopReceiptMismatch')) return undefined
  throw cause
}
