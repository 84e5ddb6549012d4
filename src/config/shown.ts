/** Client secrets, keys and connection strings are longer than this, or hold a character that no other setting has. */
const longest = 36
const inSecrets = /[=~\n]/

/**
 * A setting's value as a fault may quote it. Values of secret settings are never quoted; this is for the others, where
 * a secret may have ended up by mistake: faults are written to logs.
 */
export const shown = (value: string): string =>
  value.length > longest || inSecrets.test(value)
    ? `${value.length} characters (not shown here, in case they are a secret)`
    : `“${value}”`
