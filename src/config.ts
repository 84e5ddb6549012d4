import { z } from 'zod'
import type { BotCredentials } from './bot/auth-credentials.ts'
import type { ModelAddress } from './bot/mapping.ts'
import { readConnectionString } from './config/connection-string.ts'
import { guid, readCredentials } from './config/credentials.ts'
import { readLadder } from './config/ladder.ts'
import { type Links, readLinks } from './config/links.ts'
import { readModel } from './config/model.ts'
import { shown } from './config/shown.ts'
import type { LocalPorts } from './local/required-ports.ts'
import type { Ladder } from './prompts/ports.ts'
import type { TableAddress } from './storage/tables.ts'

/** Everything that Saman can be told from outside, typed. Nothing else in the house reads the environment. */
export type Config =
  | {
      readonly mode: 'local'
      readonly dataDir: string
      readonly ports: LocalPorts
      readonly table: string
      readonly queue: string
      readonly ladder: Ladder
      readonly model?: ModelAddress
      readonly logLevel: LogLevel
    }
  | {
      readonly mode: 'azure'
      readonly port: number
      readonly table: TableAddress
      /** What is to be said unasked is handed out in this queue of the same account. */
      readonly queue: string
      readonly ladder: Ladder
      readonly credentials: Exclude<BotCredentials, { kind: 'anonymous' }>
      readonly tenants: readonly string[]
      /** Who may make a programme: object ids in the directory, lower case. */
      readonly founders: readonly string[]
      /** A language model of the operator's own, where there is one. */
      readonly model?: ModelAddress
      readonly links: Links
      readonly logLevel: LogLevel
    }

type LogLevel = z.infer<typeof logLevel>

/** Settings that don't fit: every fault at once, each a sentence that says which setting and what to do. */
export class ConfigFault extends Error {
  readonly code = 'config'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(
      `Saman can't start. ${faults.length === 1 ? 'One setting needs' : `${faults.length} settings need`} attention:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\nEvery setting is explained in .env.sample.`,
    )
    this.faults = faults
  }
}

const logLevel = z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')
const aPort = 'must be a port between 1 and 65535'
const port = (fallback: number) => z.coerce.number(aPort).int(aPort).min(1, aPort).max(65_535, aPort).default(fallback)

// An empty line in .env means "not set".
const optional = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined)

const environment = z.object({
  NODE_ENV: optional,
  PORT: z.preprocess(emptyIsUnset, port(3978)),
  LOG_LEVEL: z.preprocess(emptyIsUnset, logLevel.optional()),
  TABLE_NAME: z.preprocess(
    emptyIsUnset,
    z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9]{2,62}$/, 'must be 3 to 63 letters and digits, beginning with a letter')
      .default('saman'),
  ),
  QUEUE_NAME: z.preprocess(
    emptyIsUnset,
    z
      .string()
      .regex(/^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be 3 to 63 lower-case letters, digits and single hyphens')
      .default('saman'),
  ),
  LADDER: optional,
  MicrosoftAppId: optional,
  MicrosoftAppType: optional,
  MicrosoftAppTenantId: optional,
  MicrosoftAppPassword: optional,
  MicrosoftAppCertificate: optional,
  MicrosoftAppPrivateKey: optional,
  MicrosoftAppFederatedIdentity: optional,
  STORAGE_ACCOUNT: optional,
  STORAGE_CONNECTION_STRING: optional,
  ALLOWED_TENANTS: optional,
  COORDINATORS: optional,
  AZURE_OPENAI_ENDPOINT: optional,
  AZURE_OPENAI_DEPLOYMENT: optional,
  AZURE_OPENAI_API_KEY: optional,
  PUBLIC_URL: optional,
  LINK_KEY: optional,
  DATA_DIR: z.preprocess(emptyIsUnset, z.string().default('.data')),
  PLAYGROUND_PORT: z.preprocess(emptyIsUnset, port(56_150)),
  AZURITE_TABLE_PORT: z.preprocess(emptyIsUnset, port(10_002)),
  AZURITE_QUEUE_PORT: z.preprocess(emptyIsUnset, port(10_001)),
})
type Environment = z.infer<typeof environment>

/** Names of every variable that is read, for .env.sample and infra to be held against. */
export const settingNames: readonly string[] = Object.keys(environment.shape)

function emptyIsUnset(text: unknown): unknown {
  return typeof text === 'string' && text.trim() === '' ? undefined : text
}

/** Environment → settings. Throws one `ConfigFault` that lists everything that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(env)
  const misfits = new Map(read.error?.issues.map((issue) => [issue.path.join('.'), issue.message]))
  const faults = [...misfits].map(([name, message]) => `${name} is ${shown(env[name] ?? '')}. It ${message}.`)
  // Without what doesn't fit the rest can be read, so that all that is wrong is told at once.
  const settings =
    read.data ?? environment.parse(Object.fromEntries(Object.entries(env).filter(([name]) => !misfits.has(name))))
  return azureNames.some((name) => settings[name] !== undefined) ? azure(settings, faults) : local(settings, faults)
}

// One of these is enough to say that this is meant to be the real thing.
const azureNames = [
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
  'MicrosoftAppCertificate',
  'MicrosoftAppPrivateKey',
  'MicrosoftAppFederatedIdentity',
  'STORAGE_ACCOUNT',
  'STORAGE_CONNECTION_STRING',
  'ALLOWED_TENANTS',
  'COORDINATORS',
  'PUBLIC_URL',
  'LINK_KEY',
] as const

function local(env: Environment, faults: string[]): Config {
  const ladder = readLadder(env.LADDER, faults)
  const model = readModel(env, faults)
  if (env.NODE_ENV === 'production')
    faults.push(
      'NODE_ENV is production, but there are no Azure settings. Without them anybody could speak to the bot unsigned, so that is for local use only. Set MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId, STORAGE_ACCOUNT, ALLOWED_TENANTS, PUBLIC_URL and LINK_KEY.',
    )
  const ports = Object.entries({
    PORT: env.PORT,
    PLAYGROUND_PORT: env.PLAYGROUND_PORT,
    AZURITE_TABLE_PORT: env.AZURITE_TABLE_PORT,
    AZURITE_QUEUE_PORT: env.AZURITE_QUEUE_PORT,
  })
  for (const [port, sharing] of Map.groupBy(ports, ([, port]) => port))
    if (sharing.length > 1)
      faults.push(`${sharing.map(([name]) => name).join(' and ')} are the same, ${port}. Each needs a port of its own.`)
  if (faults.length > 0) throw new ConfigFault(faults)
  return {
    mode: 'local',
    dataDir: env.DATA_DIR,
    table: env.TABLE_NAME,
    queue: env.QUEUE_NAME,
    ladder,
    ...(model ? { model } : {}),
    // What a newcomer should see in the terminal is where to go, not a log.
    logLevel: env.LOG_LEVEL ?? 'warn',
    ports: {
      bot: env.PORT,
      playground: env.PLAYGROUND_PORT,
      tables: env.AZURITE_TABLE_PORT,
      queues: env.AZURITE_QUEUE_PORT,
    },
  }
}

function azure(env: Environment, faults: string[]): Config {
  const credentials = readCredentials(env, faults)
  const address = readTable(env, faults)
  const tenants = readTenants(env, faults)
  const founders = readIds('COORDINATORS', 'the object id of a person in Entra ID', env, faults)
  const ladder = readLadder(env.LADDER, faults)
  const model = readModel(env, faults)
  const links = readLinks(env, faults)
  if (faults.length > 0 || !credentials || !address || !links) throw new ConfigFault(faults)
  const table = address.kind === 'account' ? { ...address, ...identityOf(credentials) } : address
  return {
    mode: 'azure',
    port: env.PORT,
    table,
    queue: env.QUEUE_NAME,
    ladder,
    credentials,
    tenants,
    founders,
    ...(model ? { model } : {}),
    links,
    logLevel: env.LOG_LEVEL ?? 'info',
  }
}

/** Storage is reached with the bot's own identity, where it has one in Azure; else with what the process runs as. */
function identityOf(credentials: BotCredentials): { identity?: string } {
  if (credentials.kind === 'managedIdentity') return { identity: credentials.appId }
  return credentials.kind === 'federated' ? { identity: credentials.managedIdentityClientId } : {}
}

function readTable(env: Environment, faults: string[]): TableAddress | undefined {
  const { STORAGE_ACCOUNT: account, STORAGE_CONNECTION_STRING: connectionString, TABLE_NAME: table } = env
  if (account !== undefined && connectionString !== undefined) {
    faults.push('STORAGE_ACCOUNT and STORAGE_CONNECTION_STRING say where the plans are kept; set only one of them.')
    return undefined
  }
  if (account !== undefined) {
    if (/^[a-z0-9]{3,24}$/.test(account)) return { kind: 'account', account, table }
    faults.push(
      `STORAGE_ACCOUNT is ${shown(account)}. It must be the account's name alone: 3 to 24 lower-case letters and digits.`,
    )
    return undefined
  }
  if (connectionString === undefined) {
    faults.push(
      'Set STORAGE_ACCOUNT (reached with a managed identity, as in production) or STORAGE_CONNECTION_STRING; neither is set.',
    )
    return undefined
  }
  const read = readConnectionString(connectionString)
  if ('endpoint' in read) return { kind: 'connectionString', connectionString, table }
  faults.push(read.fault)
  return undefined
}

function readTenants(env: Environment, faults: string[]): readonly string[] {
  const tenants = readIds('ALLOWED_TENANTS', 'a tenant id', env, faults)
  if (tenants.length === 0)
    faults.push(
      'ALLOWED_TENANTS is missing. List the tenant ids that may use Saman, separated by commas; everybody else is turned away.',
    )
  return tenants
}

/** Ids in the directory, separated by commas, lower case. */
function readIds(
  name: 'ALLOWED_TENANTS' | 'COORDINATORS',
  what: string,
  env: Environment,
  faults: string[],
): readonly string[] {
  const ids = (env[name] ?? '').split(/[\s,;]+/).filter((id) => id !== '')
  for (const id of ids)
    if (!guid.safeParse(id).success)
      faults.push(`${name}: ${shown(id)} is not ${what} (like 00000000-0000-0000-0000-000000000000).`)
  return ids.map((id) => id.toLowerCase())
}
