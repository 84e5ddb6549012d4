import { z } from 'zod'
import type { BotCredentials } from '../bot/auth-credentials.ts'
import { readKeyPair } from './key-pair.ts'
import { shown } from './shown.ts'

type SignedIn = Exclude<BotCredentials, { kind: 'anonymous' }>

/** The settings that say who the bot is. */
type Given = Readonly<
  Record<
    | 'MicrosoftAppId'
    | 'MicrosoftAppType'
    | 'MicrosoftAppTenantId'
    | 'MicrosoftAppPassword'
    | 'MicrosoftAppCertificate'
    | 'MicrosoftAppPrivateKey'
    | 'MicrosoftAppFederatedIdentity',
    string | undefined
  >
>

export const guid = z.guid()

export function readCredentials(env: Given, faults: string[]): SignedIn | undefined {
  const appId = readGuid('MicrosoftAppId', env.MicrosoftAppId, 'the bot’s app id', faults)
  const tenantId = readGuid('MicrosoftAppTenantId', env.MicrosoftAppTenantId, 'the tenant that owns the bot', faults)
  const type = env.MicrosoftAppType
  if (type === 'UserAssignedMSI') {
    refuseSecrets(env, faults)
    return appId && tenantId ? { kind: 'managedIdentity', appId, tenantId } : undefined
  }
  if (type === 'SingleTenant') {
    const proof = readProof(env, faults)
    return appId && tenantId && proof ? { ...proof, appId, tenantId } : undefined
  }
  faults.push(
    `MicrosoftAppType ${type === undefined ? 'is missing' : `is ${shown(type)}`}. It must be UserAssignedMSI or SingleTenant; MultiTenant bots can no longer be registered.`,
  )
  return undefined
}

const secrets = [
  'MicrosoftAppPassword',
  'MicrosoftAppCertificate',
  'MicrosoftAppPrivateKey',
  'MicrosoftAppFederatedIdentity',
] as const

function refuseSecrets(env: Given, faults: string[]): void {
  for (const name of secrets)
    if (env[name] !== undefined)
      faults.push(`${name} is set, but a managed identity (UserAssignedMSI) has no secret. Remove it.`)
}

type Proof =
  | { readonly kind: 'secret'; readonly password: string }
  | { readonly kind: 'certificate'; readonly certificate: string; readonly privateKey: string }
  | { readonly kind: 'federated'; readonly managedIdentityClientId: string }

function readProof(env: Given, faults: string[]): Proof | undefined {
  const {
    MicrosoftAppPassword: password,
    MicrosoftAppCertificate: certificate,
    MicrosoftAppPrivateKey: privateKey,
    MicrosoftAppFederatedIdentity: identity,
  } = env
  const ways = [password, certificate ?? privateKey, identity].filter((way) => way !== undefined).length
  if (ways !== 1) {
    faults.push(
      `A SingleTenant bot proves itself in exactly one way, and ${ways === 0 ? 'none is' : `${ways} are`} given: MicrosoftAppPassword, or MicrosoftAppCertificate with MicrosoftAppPrivateKey, or MicrosoftAppFederatedIdentity.`,
    )
    return undefined
  }
  if (password !== undefined) return { kind: 'secret', password }
  if (certificate !== undefined && privateKey !== undefined) {
    const pair = readKeyPair({ certificate, privateKey }, faults)
    return pair && { kind: 'certificate', ...pair }
  }
  if (certificate !== undefined || privateKey !== undefined) {
    faults.push(
      `MicrosoftAppCertificate and MicrosoftAppPrivateKey belong together, and ${certificate === undefined ? 'the certificate' : 'the private key'} is missing.`,
    )
    return undefined
  }
  const what = 'the client id of the managed identity'
  const managedIdentityClientId = readGuid('MicrosoftAppFederatedIdentity', identity, what, faults)
  return managedIdentityClientId === undefined ? undefined : { kind: 'federated', managedIdentityClientId }
}

function readGuid(name: string, given: string | undefined, what: string, faults: string[]): string | undefined {
  if (given !== undefined && guid.safeParse(given).success) return given
  faults.push(
    given === undefined
      ? `${name} is missing: ${what}, like 00000000-0000-0000-0000-000000000000.`
      : `${name} is ${shown(given)}, which is not an id like 00000000-0000-0000-0000-000000000000 (${what}).`,
  )
  return undefined
}
