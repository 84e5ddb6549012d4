import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'

/** Certificate and private key in PEM. */
export type KeyPair = { readonly certificate: string; readonly privateKey: string }

/**
 * A certificate and a private key that belong together, or else why not. Without this a wrong one would show only as a
 * refused login at the first reply. Whatever OpenSSL says of them is left out, as it could quote them.
 */
export function readKeyPair(given: KeyPair, faults: string[]): KeyPair | undefined {
  const pair = { certificate: withLineBreaks(given.certificate), privateKey: withLineBreaks(given.privateKey) }
  const certificate = attempt(() => new X509Certificate(pair.certificate))
  const privateKey = attempt((): KeyObject => createPrivateKey(pair.privateKey))
  if (!certificate)
    faults.push(
      `MicrosoftAppCertificate is not a certificate in PEM (-----BEGIN CERTIFICATE----- and on). ${howToWrite}`,
    )
  if (!privateKey)
    faults.push(
      `MicrosoftAppPrivateKey is not a private key in PEM without a passphrase (-----BEGIN PRIVATE KEY----- and on). ${howToWrite}`,
    )
  if (!certificate || !privateKey) return undefined
  if (certificate.checkPrivateKey(privateKey)) return pair
  faults.push('MicrosoftAppPrivateKey does not belong to MicrosoftAppCertificate. Set the two that were made together.')
  return undefined
}

const howToWrite = String.raw`Keep its line breaks, or write each as \n.`

/** Where a setting can have one line only, \n stands for a line break. PEM itself never holds a backslash. */
const withLineBreaks = (pem: string): string => pem.replaceAll(String.raw`\n`, '\n')

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
