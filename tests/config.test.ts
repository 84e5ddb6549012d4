import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ConfigFault, readConfig, settingNames } from '../src/config.ts'

const appId = '11111111-1111-4111-8111-111111111111'
const tenantId = '22222222-2222-4222-8222-222222222222'
const identity = '33333333-3333-4333-8333-333333333333'
const other = '44444444-4444-4444-8444-444444444444'
/** When nobody says otherwise. */
const usual = { queue: 'saman', ladder: { nudge: 3, leader: 6, owner: 9, coordinator: 12 } }
const connection =
  'DefaultEndpointsProtocol=https;AccountName=saman;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net'

const pem = (name: string) => readFileSync(new URL(`support/throwaway/${name}.pem`, import.meta.url), 'utf8').trim()
const certificate = pem('certificate')
const privateKey = pem('private-key')
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
/** As it stands where a setting can have one line only. */
const onOneLine = (text: string) => text.replaceAll('\n', '\\n')

type Env = Readonly<Record<string, string>>

const linkKey = 'kM2x9Q0vTz7bWc4LdR8sYpA1eJ6uHgNf'
/** What comes of the two settings for links. */
const links = { base: 'https://saman.example.com', key: new TextEncoder().encode(linkKey) }

/** The smallest set of settings that runs for real. */
const azure: Env = {
  MicrosoftAppId: appId,
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: tenantId,
  STORAGE_ACCOUNT: 'samanprod',
  ALLOWED_TENANTS: tenantId,
  PUBLIC_URL: 'https://saman.example.com',
  LINK_KEY: linkKey,
}
const single: Env = { ...azure, MicrosoftAppType: 'SingleTenant' }
const certified: Env = { ...single, MicrosoftAppCertificate: certificate, MicrosoftAppPrivateKey: privateKey }
const without = (env: Env, ...names: readonly string[]): Env =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)))

function refusal(env: Env): ConfigFault {
  try {
    readConfig(env)
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault
    throw fault
  }
  throw new Error('These settings are accepted')
}
const faults = (env: Env) => refusal(env).faults

describe('without Azure settings', () => {
  it('runs locally, on ports that can be looked up, and says little', () => {
    expect(readConfig({})).toEqual({
      mode: 'local',
      dataDir: '.data',
      table: 'saman',
      ...usual,
      logLevel: 'warn',
      ports: { bot: 3978, playground: 56_150, tables: 10_002, queues: 10_001 },
    })
  })

  it('takes an empty line as not set', () => {
    expect(readConfig(Object.fromEntries(settingNames.map((name) => [name, name === 'NODE_ENV' ? '' : '  '])))).toEqual(
      readConfig({}),
    )
  })

  it('can be moved: folder, table and every port', () => {
    expect(
      readConfig({
        DATA_DIR: '../plans',
        TABLE_NAME: 'plans2',
        LOG_LEVEL: 'debug',
        PORT: '4000',
        PLAYGROUND_PORT: '4001',
        AZURITE_TABLE_PORT: '4002',
        AZURITE_QUEUE_PORT: '4003',
      }),
    ).toEqual({
      mode: 'local',
      dataDir: '../plans',
      table: 'plans2',
      ...usual,
      logLevel: 'debug',
      ports: { bot: 4000, playground: 4001, tables: 4002, queues: 4003 },
    })
  })

  it('is refused in production: nobody would be checked', () => {
    expect(faults({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(
        /^NODE_ENV is production, but there are no Azure settings\..*MicrosoftAppId.*ALLOWED_TENANTS/,
      ),
    ])
  })

  it('does not care about what belongs to others', () => {
    expect(readConfig({ PATH: '/usr/bin', HOME: '/root', NODE_OPTIONS: 'x' }).mode).toBe('local')
  })
})

describe('with Azure settings', () => {
  it('runs for real, on a storage account that the identity may use', () => {
    expect(readConfig(azure)).toEqual({
      mode: 'azure',
      port: 3978,
      table: { kind: 'account', account: 'samanprod', table: 'saman', identity: appId },
      ...usual,
      credentials: { kind: 'managedIdentity', appId, tenantId },
      tenants: [tenantId],
      founders: [],
      links,
      logLevel: 'info',
    })
  })

  it('does so in production as well', () => {
    expect(readConfig({ ...azure, NODE_ENV: 'production' })).toEqual(readConfig(azure))
  })

  it.each<[string, Env, object]>([
    ['a managed identity', {}, { kind: 'managedIdentity' }],
    ['a secret', { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: ' p ' }, { kind: 'secret', password: 'p' }],
    [
      'a certificate',
      { MicrosoftAppType: 'SingleTenant', MicrosoftAppCertificate: certificate, MicrosoftAppPrivateKey: privateKey },
      { kind: 'certificate', certificate, privateKey },
    ],
    [
      'a certificate on one line',
      {
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppCertificate: onOneLine(certificate),
        MicrosoftAppPrivateKey: onOneLine(privateKey),
      },
      { kind: 'certificate', certificate, privateKey },
    ],
    [
      'a federated identity',
      { MicrosoftAppType: 'SingleTenant', MicrosoftAppFederatedIdentity: identity },
      { kind: 'federated', managedIdentityClientId: identity },
    ],
  ])('proves itself with %s', (_what, more, credentials) => {
    expect(readConfig({ ...azure, ...more })).toMatchObject({ credentials: { ...credentials, appId, tenantId } })
  })

  it('may reach its table by a connection string', () => {
    const env = { ...without(azure, 'STORAGE_ACCOUNT'), STORAGE_CONNECTION_STRING: connection, TABLE_NAME: 'plans2' }
    expect(readConfig(env)).toMatchObject({
      table: { kind: 'connectionString', connectionString: connection, table: 'plans2' },
    })
  })

  it.each([
    ['with a key', connection],
    ['with a key and an address', `${connection};TableEndpoint=https://plans.example.com/`],
    [
      'with a signature',
      'TableEndpoint=https://saman.table.core.windows.net/;QueueEndpoint=https://saman.queue.core.windows.net/;SharedAccessSignature=sv=2022&sig=a%3D=',
    ],
    ['with other services beside the tables', `BlobEndpoint=https://saman.blob.core.windows.net/;${connection};`],
    ['of Azurite', 'UseDevelopmentStorage=true'],
    ['in small letters', 'usedevelopmentstorage=true'],
  ])('takes a connection string %s', (_what, connectionString) => {
    const env = { ...without(azure, 'STORAGE_ACCOUNT'), STORAGE_CONNECTION_STRING: connectionString }
    expect(readConfig(env)).toMatchObject({ table: { connectionString } })
  })

  it('serves every tenant on the list, however it is written', () => {
    const written = `${tenantId.toUpperCase()}, ${other};\n${identity} `
    expect(readConfig({ ...azure, ALLOWED_TENANTS: written })).toMatchObject({ tenants: [tenantId, other, identity] })
  })

  it.each<[string, object]>([
    ['nudge=2, leader=4, owner=8, coordinator=10', { nudge: 2, leader: 4, owner: 8, coordinator: 10 }],
    [' leader = 5 ; coordinator = 15 ', { leader: 5, coordinator: 15 }],
    ['none', {}],
    ['NONE', {}],
  ])('takes the steps of the ladder as they are written: %s', (written, ladder) => {
    expect(readConfig({ ...azure, LADDER: written })).toMatchObject({ ladder })
    expect(Object.keys(readConfig({ ...azure, LADDER: written }).ladder)).toEqual(Object.keys(ladder))
    expect(readConfig({ LADDER: written }).ladder).toEqual(ladder)
  })

  it('knows those who may make a programme by their ids, and has none unless they are named', () => {
    const written = `${other.toUpperCase()}, ${identity}`
    expect(readConfig({ ...azure, COORDINATORS: written })).toMatchObject({ founders: [other, identity] })
    expect(faults({ ...azure, COORDINATORS: 'Kari Nordli' })).toEqual([
      'COORDINATORS: “Kari” is not the object id of a person in Entra ID (like 00000000-0000-0000-0000-000000000000).',
      'COORDINATORS: “Nordli” is not the object id of a person in Entra ID (like 00000000-0000-0000-0000-000000000000).',
    ])
  })

  it.each(Object.keys(azure))('is what is meant as soon as %s is set', (name) => {
    const env = { [name]: azure[name] ?? '' }
    expect(faults(env).length).toBeGreaterThan(0)
    expect(refusal(env).message).not.toContain('NODE_ENV')
  })
})

describe('a setting that doesn’t fit', () => {
  it.each<[string, Env, RegExp]>([
    ['no app id', without(azure, 'MicrosoftAppId'), /^MicrosoftAppId is missing: the bot’s app id/],
    [
      'an app id that is none',
      { ...azure, MicrosoftAppId: 'saman' },
      /^MicrosoftAppId is “saman”, which is not an id like/,
    ],
    ['no tenant of the bot', without(azure, 'MicrosoftAppTenantId'), /^MicrosoftAppTenantId is missing/],
    ['no app type', without(azure, 'MicrosoftAppType'), /^MicrosoftAppType is missing\. It must be UserAssignedMSI or/],
    [
      'an app type of the past',
      { ...azure, MicrosoftAppType: 'MultiTenant' },
      /^MicrosoftAppType is “MultiTenant”\..*no longer/,
    ],
    [
      'a secret beside an identity',
      { ...azure, MicrosoftAppPassword: 'p' },
      /^MicrosoftAppPassword is set, but a managed identity/,
    ],
    ['a key beside an identity', { ...azure, MicrosoftAppPrivateKey: 'k' }, /^MicrosoftAppPrivateKey is set, but/],
    [
      'a certificate beside an identity',
      { ...azure, MicrosoftAppCertificate: 'c' },
      /^MicrosoftAppCertificate is set, but/,
    ],
    [
      'a federated identity beside one',
      { ...azure, MicrosoftAppFederatedIdentity: identity },
      /^MicrosoftAppFederatedIdentity is set/,
    ],
    ['no way to prove itself', single, /exactly one way, and none is given: MicrosoftAppPassword, or/],
    [
      'two ways',
      { ...single, MicrosoftAppPassword: 'p', MicrosoftAppFederatedIdentity: identity },
      /one way, and 2 are given/,
    ],
    [
      'a certificate without its key',
      { ...single, MicrosoftAppCertificate: 'c' },
      /belong together, and the private key is missing/,
    ],
    [
      'a key without its certificate',
      { ...single, MicrosoftAppPrivateKey: 'k' },
      /belong together, and the certificate is missing/,
    ],
    [
      'a federated identity that is none',
      { ...single, MicrosoftAppFederatedIdentity: 'x' },
      /^MicrosoftAppFederatedIdentity is “x”/,
    ],
    [
      'a certificate that is none',
      { ...certified, MicrosoftAppCertificate: 'thumbprint' },
      /^MicrosoftAppCertificate is not a certificate in PEM/,
    ],
    [
      'a key that is none',
      { ...certified, MicrosoftAppPrivateKey: certificate },
      /^MicrosoftAppPrivateKey is not a private key in PEM/,
    ],
    [
      'a key of another certificate',
      { ...certified, MicrosoftAppPrivateKey: otherKey.toString() },
      /^MicrosoftAppPrivateKey does not belong to MicrosoftAppCertificate\./,
    ],
    [
      'no storage',
      without(azure, 'STORAGE_ACCOUNT'),
      /^Set STORAGE_ACCOUNT .* or STORAGE_CONNECTION_STRING; neither is set\.$/,
    ],
    [
      'two storages',
      { ...azure, STORAGE_CONNECTION_STRING: connection },
      /^STORAGE_ACCOUNT and STORAGE_CONNECTION_STRING .*; set only one of them\.$/,
    ],
    [
      'an account that is an address',
      { ...azure, STORAGE_ACCOUNT: 'https://saman.table.core.windows.net' },
      /^STORAGE_ACCOUNT is “https.*name alone/,
    ],
    ['nobody to serve', without(azure, 'ALLOWED_TENANTS'), /^ALLOWED_TENANTS is missing\..*turned away/],
    [
      'a tenant that is none',
      { ...azure, ALLOWED_TENANTS: `${tenantId}, tinn.no` },
      /^ALLOWED_TENANTS: “tinn\.no” is not a tenant id/,
    ],
    ['a port that is none', { ...azure, PORT: 'abc' }, /^PORT is “abc”\. It must be a port between 1 and 65535\.$/],
    ['a port out of range', { PORT: '70000' }, /^PORT is “70000”\. It must be a port between 1 and 65535\.$/],
    ['a port of nothing', { PORT: '0' }, /^PORT is “0”\. It must be a port/],
    ['half a port', { PLAYGROUND_PORT: '1.5' }, /^PLAYGROUND_PORT is “1\.5”\. It must be a port/],
    ['a table port that is none', { AZURITE_TABLE_PORT: '-1' }, /^AZURITE_TABLE_PORT is “-1”\. It must be a port/],
    ['a queue port that is none', { AZURITE_QUEUE_PORT: '1e9' }, /^AZURITE_QUEUE_PORT is “1e9”\. It must be a port/],
    [
      'a log level that is none',
      { LOG_LEVEL: 'verbose' },
      /^LOG_LEVEL is “verbose”\. It must be debug, info, warn or error\.$/,
    ],
    [
      'a port that another part has',
      { PORT: '10002' },
      /^PORT and AZURITE_TABLE_PORT are the same, 10002\. Each needs a port of its own\.$/,
    ],
    [
      'a table name that is none',
      { TABLE_NAME: 'my-table' },
      /^TABLE_NAME is “my-table”\. It must be 3 to 63 letters and digits/,
    ],
    ['the queue', { QUEUE_NAME: 'My_Queue' }, /^QUEUE_NAME is “My_Queue”\. It must be 3 to 63 lower-case letters/],
    ['a step that is none', { LADDER: 'nudge=3, mayor=6' }, /^LADDER has the step “mayor”, and the steps are nudge, /],
    ['a step without days', { LADDER: 'nudge' }, /^LADDER says “” for nudge: write a whole number of working days/],
    ['half days', { LADDER: 'nudge=1.5' }, /^LADDER says “1\.5” for nudge/],
    [
      'days without end',
      { LADDER: 'nudge=61' },
      /^LADDER says “61” for nudge: .* from 1 to 60\. It looks like this: nudge=3/,
    ],
    ['a step twice', { LADDER: 'nudge=3, nudge=4' }, /^LADDER names the step nudge twice/],
    ['a ladder that goes down', { LADDER: 'nudge=3, leader=2' }, /^LADDER must go up/],
  ])('is named with what to do about it: %s', (_what, env, sentence) => {
    expect(faults(env)).toEqual([expect.stringMatching(sentence)])
  })

  it.each([
    ['is none', 'saman', /is not a connection string/],
    ['is an address', 'https://saman.table.core.windows.net', /is not a connection string/],
    ['has no key', 'AccountName=saman;EndpointSuffix=core.windows.net', /neither AccountKey nor SharedAccessSignature/],
    ['has an empty key', connection.replace('c2VjcmV0', ''), /neither AccountKey nor SharedAccessSignature/],
    [
      'is for blobs and queues alone',
      'BlobEndpoint=https://a.blob.example;QueueEndpoint=https://a.queue.example;SharedAccessSignature=sig=x',
      /has BlobEndpoint and QueueEndpoint, but no TableEndpoint/,
    ],
    [
      'has a signature for no address',
      'AccountName=saman;SharedAccessSignature=sig=x',
      /needs TableEndpoint and QueueEndpoint beside it/,
    ],
    [
      'has no address of a queue',
      'TableEndpoint=https://a.table.example/;SharedAccessSignature=sig=x',
      /a TableEndpoint and no QueueEndpoint/,
    ],
    ['has no account', 'DefaultEndpointsProtocol=https;AccountKey=eA==;EndpointSuffix=e.example', /no AccountName:/],
    ['has no protocol', 'AccountName=saman;AccountKey=eA==;EndpointSuffix=e.example', /no DefaultEndpointsProtocol:/],
    ['says not where', 'DefaultEndpointsProtocol=https;AccountName=saman;AccountKey=eA==', /no EndpointSuffix:/],
    ['would go in the clear', connection.replace('https', 'http'), /^DefaultEndpointsProtocol in .* must be https\.$/],
    ['has an address that is none', `${connection};TableEndpoint=saman`, /^TableEndpoint in .* is not an address/],
  ])('is named when it is a connection string that %s', (_what, connectionString, sentence) => {
    const env = { ...without(azure, 'STORAGE_ACCOUNT'), STORAGE_CONNECTION_STRING: connectionString }
    expect(faults(env)).toEqual([expect.stringMatching(sentence)])
    expect(faults(env)).toEqual([expect.stringContaining('STORAGE_CONNECTION_STRING')])
  })

  it('is told together with all the others, in one message', () => {
    const fault = refusal({
      NODE_ENV: 'production',
      PORT: 'abc',
      LOG_LEVEL: 'verbose',
      MicrosoftAppType: 'SingleTenant',
      STORAGE_ACCOUNT: 'Saman Prod',
      ALLOWED_TENANTS: 'tinn.no',
    })
    const named = [
      'PORT',
      'LOG_LEVEL',
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'MicrosoftAppPassword',
      'STORAGE_ACCOUNT',
      'ALLOWED_TENANTS',
    ]
    expect(named.filter((name) => !fault.faults.some((one) => one.includes(name)))).toEqual([])
    expect(fault.message).toMatch(/^Saman can't start\. 9 settings need attention:\n {2}- PORT/)
    expect(fault.message).toContain('.env.sample')
    expect(fault.message.split('\n')).toHaveLength(11)
    expect(fault.code).toBe('config')
  })

  it('is told in production together with the lack of Azure settings', () => {
    expect(faults({ NODE_ENV: 'production', PORT: 'abc' })).toEqual([
      expect.stringMatching(/^PORT/),
      expect.stringMatching(/^NODE_ENV/),
    ])
  })

  it('that is alone is spoken of alone', () => {
    expect(refusal({ PORT: 'abc' }).message).toMatch(/One setting needs attention/)
  })

  it('never gives a secret away', () => {
    const secrets = {
      MicrosoftAppPassword: 'hush-1',
      MicrosoftAppPrivateKey: 'hush-2',
      MicrosoftAppCertificate: 'hush-3',
    }
    for (const type of ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'])
      expect(
        refusal({ ...azure, ...secrets, MicrosoftAppType: type, STORAGE_CONNECTION_STRING: `hush-4 ${connection}` })
          .message,
      ).not.toMatch(/hush|c2VjcmV0/)
    for (const connectionString of ['hush-4', 'AccountKey=hush-4', 'SharedAccessSignature=hush-4;BlobEndpoint=x'])
      expect(
        refusal({ ...without(azure, 'STORAGE_ACCOUNT'), STORAGE_CONNECTION_STRING: connectionString }).message,
      ).not.toMatch(/hush/)
    expect(refusal({ ...single, ...without(secrets, 'MicrosoftAppPassword') }).message).not.toMatch(/hush/)
  })

  const clientSecret = `hus8Q~${'x'.repeat(34)}`
  const named = settingNames.filter((name) => !['STORAGE_CONNECTION_STRING', 'DATA_DIR', 'NODE_ENV'].includes(name))
  const elsewhere = named.filter((name) => !/Password|Certificate|PrivateKey|LINK_KEY/.test(name))
  it.each(elsewhere)('does not give away a secret that ended up in %s', (name) => {
    for (const secret of [clientSecret, connection, privateKey]) {
      const { message } = refusal({ ...single, [name]: secret })
      expect(message).toContain(name)
      for (const line of secret.split('\n').slice(0, -1)) expect(message).not.toContain(line)
      expect(message).not.toMatch(/hus8Q|c2VjcmV0/)
    }
  })
})

describe('links to files', () => {
  it('are signed with a key of 32 bytes or more, whatever it is written in', () => {
    const nordic = 'blåbærsyltetøy og 4 kvikklunsj'
    expect(readConfig({ ...azure, LINK_KEY: ` ${nordic} ` })).toMatchObject({
      links: { key: new TextEncoder().encode(nordic) },
    })
  })

  it.each([
    ['missing', undefined, 'LINK_KEY is missing'],
    ['too short', 'kM2x9Q0vTz7bWc4LdR8sYpA1eJ6uHgN', 'LINK_KEY is shorter than 32 bytes'],
    ['typed to fill the line', 'a'.repeat(64), 'LINK_KEY is too easy to guess'],
    ['a pattern', 'abc123'.repeat(10), 'LINK_KEY is too easy to guess'],
  ])('are not signed with a key that is %s, and it is never quoted', (_, key, told) => {
    const [fault, ...others] = faults(key === undefined ? without(azure, 'LINK_KEY') : { ...azure, LINK_KEY: key })
    expect(fault).toContain(told)
    expect(fault).toContain('openssl rand -base64 48')
    if (key) expect(fault).not.toContain(key.slice(0, 6))
    expect(others).toEqual([])
  })

  it.each([
    'http://saman.example.com',
    'https://saman.example.com/app',
    'https://saman.example.com/?a=b',
    'https://kari:hush@saman.example.com',
    'saman.example.com',
    'ftp://saman.example.com',
  ])('do not lead to %s', (url) => {
    const [fault, ...others] = faults({ ...azure, PUBLIC_URL: url })
    expect(fault).toContain('PUBLIC_URL is')
    expect(fault).not.toContain('hush')
    expect(others).toEqual([])
  })

  it.each(['https://saman.example.com', 'https://saman.example.com/', 'https://SAMAN.example.com:443'])(
    'lead to the host of %s',
    (url) => {
      expect(readConfig({ ...azure, PUBLIC_URL: url })).toMatchObject({ links: { base: 'https://saman.example.com' } })
    },
  )
})

describe('.env.sample', () => {
  const sample = readFileSync(new URL('../.env.sample', import.meta.url), 'utf8')
  const lines = sample.split('\n')

  it('names every setting that is read, and no other', () => {
    const named = lines.flatMap((line) => /^([A-Za-z_]+)=/.exec(line)?.[1] ?? [])
    expect([...named].sort()).toEqual([...settingNames].sort())
  })

  it('explains each in the lines above it', () => {
    const unexplained = lines.filter((line, index) => /^\w+=/.test(line) && !/^# \S/.test(lines[index - 1] ?? ''))
    expect(unexplained).toEqual([])
  })

  it('sets nothing: copied as it is, it starts a local Saman', () => {
    const set = Object.fromEntries(Object.entries(parseEnv(sample)).map(([name, text]) => [name, text ?? '']))
    expect(Object.keys(set).sort()).toEqual([...settingNames].sort())
    expect(Object.values(set).filter((text) => text !== '')).toEqual([])
    expect(readConfig(set)).toEqual(readConfig({}))
  })
})
