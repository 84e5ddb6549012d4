// Runs the Agents Playground in this process; its own options are this process's arguments.
import { createRequire } from 'node:module'
import { Server } from 'node:net'
import { pathToFileURL } from 'node:url'
import { obeyParent } from './obey-parent.ts'
import { loopback } from './ports.ts'

obeyParent(() => process.exit(0))

// The playground listens on every interface and has no option for it: whoever shares the network could talk to a bot
// that asks for no sign-in.
Server.prototype.listen = new Proxy(Server.prototype.listen, {
  apply: (listen, server, [port, ...rest]) =>
    Reflect.apply(listen, server, typeof port === 'number' ? [port, loopback, ...rest] : [port, ...rest]),
})

const require = createRequire(import.meta.url)
await import(pathToFileURL(require.resolve('@microsoft/m365agentsplayground/cli.js')).href)
