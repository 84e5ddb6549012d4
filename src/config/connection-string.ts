/** What is wrong with a connection string as a sentence, or the address of its tables: without key or signature, so it can be shown. */
type Read = { readonly endpoint: string } | { readonly fault: string }

const name = 'STORAGE_CONNECTION_STRING'
const copyIt = 'copy it whole from the storage account, under Access keys'
/** Azurite with its published account and its usual port, which is what the storage client makes of the short form. */
const developmentEndpoint = 'http://127.0.0.1:10002/devstoreaccount1'

/**
 * Key=value pairs with semicolons between, as the storage client reads them (its names are told apart without case):
 * https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
 */
export function readConnectionString(text: string): Read {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (!parts.every((part) => part.indexOf('=') > 0)) return { fault: `${name} is not a connection string: ${copyIt}.` }
  // A key and a signature hold equals signs of their own.
  const values = new Map(
    parts.map((part) => [part.slice(0, part.indexOf('=')).toLowerCase(), part.slice(part.indexOf('=') + 1)]),
  )
  const has = (part: string) => (values.get(part.toLowerCase()) ?? '') !== ''
  if (values.get('usedevelopmentstorage')?.toLowerCase() === 'true') return { endpoint: developmentEndpoint }

  if (!has('AccountKey') && !has('SharedAccessSignature'))
    return { fault: `${name} has neither AccountKey nor SharedAccessSignature: ${copyIt}.` }
  if (!has('TableEndpoint')) {
    const others = ['BlobEndpoint', 'QueueEndpoint', 'FileEndpoint'].filter(has)
    if (others.length > 0 && !has('EndpointSuffix'))
      return {
        fault: `${name} has ${others.join(' and ')}, but no TableEndpoint, and tables are where the plans are kept.`,
      }
    if (!has('AccountKey'))
      return { fault: `${name} has a SharedAccessSignature, which needs TableEndpoint and QueueEndpoint beside it.` }
  }
  // Given the address of the tables alone, nobody can tell where the queue is.
  if (has('TableEndpoint') && !has('QueueEndpoint') && !has('EndpointSuffix'))
    return { fault: `${name} has a TableEndpoint and no QueueEndpoint, and Saman needs a queue too: ${copyIt}.` }
  const lacking = has('AccountKey')
    ? ['DefaultEndpointsProtocol', 'AccountName', ...(has('TableEndpoint') ? [] : ['EndpointSuffix'])].filter(
        (part) => !has(part),
      )
    : []
  if (lacking.length > 0) return { fault: `${name} has no ${lacking.join(' and no ')}: ${copyIt}.` }
  return endpointOf(values)
}

function endpointOf(values: ReadonlyMap<string, string>): Read {
  const given = values.get('tableendpoint')
  if (given) {
    const url = URL.parse(given)
    if (url?.protocol === 'https:' || url?.protocol === 'http:') return { endpoint: `${url.origin}${url.pathname}` }
    return { fault: `TableEndpoint in ${name} is not an address that begins with https://.` }
  }
  // Over http the plans would go in the clear. Azurite says so itself, with a TableEndpoint of its own.
  if (values.get('defaultendpointsprotocol')?.toLowerCase() !== 'https')
    return { fault: `DefaultEndpointsProtocol in ${name} must be https.` }
  return { endpoint: `https://${values.get('accountname')}.table.${values.get('endpointsuffix')}` }
}
