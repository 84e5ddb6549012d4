import { parseArgs } from 'node:util'
import { type Instant, osloDate, parseDate } from '../calendar/dates.ts'
import { opening } from '../calendar/office.ts'
import { OrderFault } from './order-fault.ts'

/** What `npm run prompts` was asked for. */
export type PromptsOrder = {
  readonly on: string
  readonly dryRun: boolean
  /** Takes up again what was given up. */
  readonly retry: boolean
  /** A project's name, or its conversation. */
  readonly project: string | undefined
  readonly json: boolean
}

export const usage = [
  'npm run prompts -- --dry-run             what would go to whom today, and why',
  'npm run prompts -- --on 2026-12-01       sends what is due that day, as if it were 09:00',
  '  --dry-run              sends nothing, changes nothing',
  '  --project "Nærvær"     one project alone, by its name or its conversation id',
  '  --retry                also tries again what was given up',
  '  --json                 for programs',
].join('\n')

const options = {
  on: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  retry: { type: 'boolean', default: false },
  project: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** The command line → an order. Throws an `OrderFault`. `today`: in Norway. */
export function readOrder(args: readonly string[], today: string): PromptsOrder {
  const { values, strange } = read(args)
  if (strange !== undefined) throw new OrderFault(`“${strange}” can’t be read here. Write it like this:\n\n${usage}`)
  const on = values.on === undefined ? today : parseDate(values.on)
  if (on === undefined) throw new OrderFault(`“${values.on}” is not a date. Write it like this: --on 2026-12-01`)
  if (on < today && !values['dry-run'])
    throw new OrderFault(
      `${on} is in the past, so nothing can be sent on it. Add --dry-run to see what would have been sent.`,
    )
  const project = values.project?.trim()
  if (project === '')
    throw new OrderFault('--project takes a name or a conversation id. Leave it out to take all of them.')
  return { on, dryRun: values['dry-run'], retry: values.retry, project, json: values.json }
}

/** What can be read, and the first word that can't. */
function read(args: readonly string[]) {
  const { values, tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const strange = tokens.flatMap((token) => {
    if (token.kind !== 'option') return []
    const known = Object.entries(options).find(([name]) => name === token.name)?.[1]
    const fits = known && (known.type === 'string') === (token.value !== undefined)
    return fits ? [] : [token.rawName]
  })
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return {
    strange: strange[0] ?? positionals[0],
    values: {
      on: text(values.on),
      project: text(values.project),
      'dry-run': values['dry-run'] === true,
      retry: values.retry === true,
      json: values.json === true,
    },
  }
}

/** The moment that a day is played at: its 09:00, or now when it is that day and later. */
export const momentOf = (on: string, now: Instant): Instant => {
  const morning = opening(on)
  return osloDate(now) === on && Date.parse(now) > Date.parse(morning) ? now : morning
}

/** A day that has not come can be looked at, not sent. */
export const notYet = ({ on }: PromptsOrder): OrderFault =>
  new OrderFault(
    `${on} has not come yet. Add --dry-run to see what it will bring; only what is due by now can be sent.`,
  )
