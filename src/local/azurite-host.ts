// Runs Azurite's table and queue services in this one process; its own options are this process's arguments.
import { createRequire, registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { obeyParent } from './obey-parent.ts'

obeyParent(() => {
  // Each service listens for this message, the one way to stop that both know, and saves what it holds before it ends.
  if (process.listenerCount('message') === 2) process.emit('message', 'shutdown', undefined)
  // Still coming up: nobody has written yet.
  else process.exit(0)
})

// At SIGTERM the queue's service stops by itself and the table's, which does not know the signal, stays. Both are to
// stop; that the queue then refuses to stop twice must not end us before the tables are saved.
process.once('SIGTERM', () => process.disconnect?.())
process.on('unhandledRejection', () => {})

// Telemetry is off (--disableTelemetry), yet Azurite loads its library: 0.6 s of a start that takes 0.25 s without.
registerHooks({
  load: (url, context, next) =>
    url.includes('/node_modules/applicationinsights/')
      ? { format: 'commonjs', source: '', shortCircuit: true }
      : next(url, context),
})

const require = createRequire(import.meta.url)
// Both services read the same arguments as soon as they load: the queue's options must be known before the table's start.
for (const part of ['queue/QueueEnvironment', 'table/main', 'queue/main']) {
  await import(pathToFileURL(require.resolve(`azurite/dist/src/${part}.js`)).href)
}
