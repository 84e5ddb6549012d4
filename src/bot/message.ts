import { type Activity, ActivityTypes, CardFactory } from 'botbuilder'
import type { Card } from '../cards/template.ts'

/** A message with a card. The summary is what a notification and a screen reader's list say. */
export function messageWith(card: Card): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    attachments: [CardFactory.adaptiveCard(card)],
    summary: typeof card.fallbackText === 'string' ? card.fallbackText.slice(0, 200) : 'Saman',
  }
}
