import { createPrivateKey, X509Certificate } from 'node:crypto'
import {
  CertificateServiceClientCredentialsFactory,
  FederatedServiceClientCredentialsFactory,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
} from 'botframework-connector'

/** How the bot proves to the channel who it is. */
export type BotCredentials =
  /** Nobody is checked and nothing is signed. Only for local use on loopback. */
  | { kind: 'anonymous' }
  | { kind: 'secret'; appId: string; tenantId: string; password: string }
  /** Certificate and private key in PEM. */
  | { kind: 'certificate'; appId: string; tenantId: string; certificate: string; privateKey: string }
  /** An app registration that trusts a user-assigned managed identity; only where Azure hands out such identities. */
  | { kind: 'federated'; appId: string; tenantId: string; managedIdentityClientId: string }
  /** The bot *is* a user-assigned managed identity: its client id is the app id, and the tenant follows from it. */
  | { kind: 'managedIdentity'; appId: string; tenantId: string }

/**
 * The SDK's credentials for a bot. Who may call in is decided by `credentials` alone; `outbound` only replaces what signs
 * the calls going out, so that no replacement can open the door inwards by saying that authentication is disabled.
 */
export function credentialsFactory(
  credentials: BotCredentials,
  outbound: ServiceClientCredentialsFactory = signer(credentials),
): ServiceClientCredentialsFactory {
  return new BotIdentity(appIdOf(credentials), outbound)
}

/** The app id, or an empty string for an anonymous bot: the SDK's own way of saying "no authentication". */
export function appIdOf(credentials: BotCredentials): string {
  return credentials.kind === 'anonymous' ? '' : credentials.appId
}

class BotIdentity extends ServiceClientCredentialsFactory {
  readonly #appId: string
  readonly #outbound: ServiceClientCredentialsFactory

  constructor(appId: string, outbound: ServiceClientCredentialsFactory) {
    super()
    this.#appId = appId
    this.#outbound = outbound
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return this.#appId !== '' && appId === this.#appId
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return this.#appId === ''
  }

  override createCredentials(
    appId: string,
    audience: string | undefined,
    loginEndpoint: string,
    validateAuthority: boolean,
  ): Promise<ServiceClientCredentials> {
    return this.#outbound.createCredentials(appId, audience, loginEndpoint, validateAuthority)
  }
}

function signer(credentials: BotCredentials): ServiceClientCredentialsFactory {
  switch (credentials.kind) {
    case 'anonymous':
      return new PasswordServiceClientCredentialFactory('', '')
    case 'secret':
      return new PasswordServiceClientCredentialFactory(credentials.appId, credentials.password, credentials.tenantId)
    case 'certificate':
      return certificateSigner(credentials)
    case 'federated':
      return new FederatedServiceClientCredentialsFactory(
        credentials.appId,
        credentials.managedIdentityClientId,
        credentials.tenantId,
      )
    case 'managedIdentity':
      return new ManagedIdentityServiceClientCredentialsFactory(credentials.appId, new JwtTokenProviderFactory())
  }
}

function certificateSigner(
  credentials: Extract<BotCredentials, { kind: 'certificate' }>,
): ServiceClientCredentialsFactory {
  const certificate = new X509Certificate(credentials.certificate)
  // A mismatch would otherwise show only as a refused login at the first reply.
  if (!certificate.checkPrivateKey(createPrivateKey(credentials.privateKey))) {
    throw new Error('The private key does not belong to the certificate.')
  }
  // Given a certificate alone, the SDK runs the `openssl` program in every turn to get this thumbprint.
  const thumbprint = certificate.fingerprint.replaceAll(':', '')
  return new CertificateServiceClientCredentialsFactory(
    credentials.appId,
    thumbprint,
    credentials.privateKey,
    credentials.tenantId,
    credentials.certificate,
  )
}
