// The channel in a process of its own, so that its work and memory are not taken for Saman's.
import { startConnector } from '../support/connector.ts'
import { OUTBOUND } from '../support/prompting.ts'

const connector = await startConnector({ requireToken: OUTBOUND, quotas: {} })
const sends = () => connector.requests.filter(({ status }) => status === 201)

process.on('message', () => {
  const perProject = Map.groupBy(sends(), ({ path }) => path)
  process.send?.({
    requests: connector.requests.length,
    throttled: connector.throttled.tenant + connector.throttled.thread,
    projects: perProject.size,
    most: Math.max(0, ...[...perProject.values()].map((some) => some.length)),
  })
})
process.once('disconnect', () => process.exit(0))
process.send?.({ url: connector.url })
