import { createHash } from 'node:crypto'

/** An id that follows from these texts: the same press delivered twice makes the same, and nobody can choose it. */
export const idFrom = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 32)

/** What a plan is called that begins with this press on a card for that plan (none before there was one). */
export const planBegunBy = (nonce: string, cardPlan: string | null): string => idFrom('plan', cardPlan ?? '', nonce)
