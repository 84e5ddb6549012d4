import { parseArgs } from 'node:util'
import { type IsoDate, parseDate } from '../calendar/dates.ts'

const usage = [
  'npm run demo-data                       a programme to ask about, told from today',
  'npm run demo-data -- --on 2026-12-01    told from another day',
].join('\n')

export const notHere =
  'Demo data is for Saman on your own machine, and these settings are for a real Teams. Take the Azure settings out of .env, and try again.'

/** Something else stands where the local storage would be. */
export const notOurs = (port: number) =>
  `What answers on port ${port} is not Saman’s local storage. Stop it, or set AZURITE_TABLE_PORT to another port, for npm start too.`

/** The day that the demo is told from; how to say it, when the command line says something else. `today`: in Norway. */
export function readOrder(
  args: readonly string[],
  today: IsoDate,
): { readonly today: IsoDate } | { readonly usage: string } {
  const on = dayIn(args)
  if (on === undefined) return { today }
  const day = parseDate(on)
  return day === undefined ? { usage: `“${on}” can’t be read here. Write it like this:\n\n${usage}` } : { today: day }
}

function dayIn(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { on: { type: 'string' } } }).values.on
  } catch {
    return args.join(' ')
  }
}
