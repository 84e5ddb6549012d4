import { ActivityTypes, type TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { Consent } from '../conversation/reports/consent.ts'

const text = z.string().max(4_000)
const context = z.unknown().optional()
const consentSchema = z.discriminatedUnion('action', [
  z.looseObject({
    action: z.literal('accept'),
    context,
    uploadInfo: z.object({ uploadUrl: text, contentUrl: text, uniqueId: text, fileType: text, name: text }),
  }),
  z.looseObject({ action: z.literal('decline'), context }),
])

export const isConsent = async ({ activity }: TurnContext): Promise<boolean> =>
  activity.type === ActivityTypes.Invoke && activity.name === 'fileConsent/invoke'

/** What was answered to an offered file; undefined for what can't be read. */
export function consentIn({ activity }: TurnContext): Consent | undefined {
  const read = consentSchema.safeParse(activity.value).data
  if (!read) return undefined
  return read.action === 'accept'
    ? { answer: 'accept', context: read.context, upload: read.uploadInfo }
    : { answer: 'decline', context: read.context }
}
