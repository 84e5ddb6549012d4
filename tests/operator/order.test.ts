import { describe, expect, it } from 'vitest'
import { momentOf, readOrder } from '../../src/operator/order.ts'
import { isOrderFault } from '../../src/operator/order-fault.ts'

const today = '2026-11-20'
const read = (...args: readonly string[]) => readOrder(args, today)

function refusal(...args: readonly string[]): string {
  try {
    read(...args)
  } catch (cause) {
    if (isOrderFault(cause)) return cause.message
    throw cause
  }
  return 'no refusal'
}

describe('an order', () => {
  it('is for today, for all, and sends, unless it says otherwise', () => {
    expect(read()).toEqual({ on: today, dryRun: false, retry: false, project: undefined, json: false })
  })

  it('is read in any order, and dates as people write them', () => {
    const all = { on: '2026-12-01', dryRun: true, retry: true, project: 'Nærvær i Tinn', json: true }
    expect(read('--json', '--project', 'Nærvær i Tinn', '--on=1.12.2026', '--retry', '--dry-run')).toEqual(all)
    expect(read('--on', '2026-12-01', '--dry-run', '--retry', '--json', '--project= Nærvær i Tinn ')).toEqual(all)
  })

  it.each([['2026-02-31'], ['2026-13-01'], ['tomorrow'], ['0026-12-01']])(
    'is refused for a date that is none: %s',
    (on) => {
      expect(refusal('--on', on)).toBe(`“${on}” is not a date. Write it like this: --on 2026-12-01`)
    },
  )

  it.each([
    [['--dryrun'], '--dryrun'],
    [['--dry-run=yes'], '--dry-run'],
    [['--on'], '--on'],
    [['--project'], '--project'],
    [['-v'], '-v'],
    [['2026-12-01'], '2026-12-01'],
    [['--dry-run', 'Tinn'], 'Tinn'],
  ])('is refused with the word that can’t be read, and told how to write it: %j', (args, word) => {
    expect(refusal(...args)).toMatch(
      new RegExp(`^“${word}” can’t be read here. Write it like this:\\n\\nnpm run prompts -- `),
    )
  })

  it('is refused for one project without a name', () => {
    expect(refusal('--project=')).toMatch(/^--project takes a name/)
  })

  it('sends nothing on a day that is past, and shows what it would have been', () => {
    expect(refusal('--on', '2026-11-19')).toMatch(/^2026-11-19 is in the past, so nothing can be sent on it\./)
    expect(read('--on', '2026-11-19', '--dry-run').on).toBe('2026-11-19')
    expect(read('--on', '2026-11-20').on).toBe(today)
  })
})

describe('a day is played', () => {
  it('at nine in the morning in Norway, in winter and in summer', () => {
    expect(momentOf('2026-12-01', '2026-11-20T10:00:00Z')).toBe('2026-12-01T08:00:00Z')
    expect(momentOf('2027-06-01', '2026-11-20T10:00:00Z')).toBe('2027-06-01T07:00:00Z')
  })

  it('or now, when it is that day and later', () => {
    expect(momentOf('2026-11-20', '2026-11-20T10:00:00Z')).toBe('2026-11-20T10:00:00Z')
    expect(momentOf('2026-11-20', '2026-11-20T05:00:00Z')).toBe('2026-11-20T08:00:00Z')
  })
})
