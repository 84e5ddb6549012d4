import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import { gapText } from '../../src/cards/words.ts'
import { assess, catalogue, type Finding } from '../../src/plan/assessment.ts'
import { type Command, decide } from '../../src/plan/decide.ts'
import { elementIds, findPart, parts } from '../../src/plan/elements/index.ts'
import { evolve } from '../../src/plan/evolve.ts'
import { languages } from '../../src/plan/language.ts'
import { stepOf } from '../../src/plan/parts.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { entryRow, readEntry } from '../../src/storage/rows.ts'
import { faultsOf } from '../support/card-check.ts'
import { frozen } from '../support/frozen.ts'
import { additions, dates, histories, inAnyOrder, plans, pointingAt, removals } from '../support/generated.ts'
import { begin, given, kari, monday, remove, save } from '../support/given.ts'
import { type Missing, missing } from '../support/missing.ts'
import { stageFor, viewsOf } from '../support/views.ts'

// Thousands of plans take their time where other tests run beside them.
vi.setConfig({ testTimeout: 120_000 })

/** How many generated plans each property is tried on. */
const runs = {
  'is sound': 1_700,
  'is sound, of a plan that has come to be': 1_200,
  'is the same in any order': 1_700,
  'is the same in any order of entry': 800,
  'never says that what was added is missing': 2_400,
  'says what points at nothing': 1_000,
  'is drawn without what was pointed at': 10,
  'is the same when stored and read back': 1_000,
  'only finds more as days pass': 1_200,
} as const
const enoughRuns = 10_000
const total = Object.values(runs).reduce((sum, count) => sum + count, 0)
let tried = 0

/** Tries a property on as many generated things as it says above. */
const holds = <T>(name: keyof typeof runs, generated: Arbitrary<T>, property: (one: T) => void) =>
  fc.assert(
    fc.property(generated, (one) => {
      property(one)
      tried++
    }),
    { numRuns: runs[name] },
  )

const today = '2026-11-23'

const missingOf = ({ element, code }: Pick<Finding, 'element' | 'code'>): Missing | undefined => {
  const found = missing[element]?.[code]
  return found && 'until' in found ? found : undefined
}

/** What an assessment says, whatever the order it says it in. */
const saidOf = (plan: Plan, day = today) =>
  assess(plan, day).map(({ element, verdict, findings, left, looked }) => ({
    element: element.id,
    verdict,
    looked,
    left: left.map(({ entry, reason }) => `${entry.part}/${entry.id}: ${reason}`).sort(),
    findings: findings
      .map(({ code, entries, names, total, facts, where }) => ({
        code,
        total,
        facts,
        entries: [...entries].sort(),
        names: [...names].sort(),
        where: `${where.part}.${where.step}`,
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  }))

const findingsOf = (plan: Plan, day = today) => assess(plan, day).flatMap(({ findings }) => findings)

/** A plan after a command; undefined where the command changes nothing. */
function after(plan: Plan, command: Command): Plan | undefined {
  const decision = decide(plan, command, { at: monday, by: kari })
  return decision.outcome === 'changed' ? decision.events.reduce<Plan>(evolve, plan) : undefined
}

/** What is wrong with an assessment: criteria, a finding without its rule, words or ids, a way that leads nowhere. */
function wrongIn(plan: Plan): readonly string[] {
  const ids = new Set(plan.entries.map(({ id }) => id))
  const criteria = assess(frozen(plan), today)
  const judged = criteria.map(({ element }) => element.id).join()
  return [
    ...(judged === elementIds.join() ? [] : [`judged by ${judged}`]),
    ...criteria.flatMap(({ element, findings }) =>
      findings.flatMap((finding) => {
        const { code, entries, names, rule, where } = finding
        const part = findPart(where.part)
        const pointed = [...entries, where.entry, where.about].filter((id) => id !== undefined)
        const told = languages.flatMap((language) => Object.values(gapText(finding, language, (name) => name)))
        return [
          ...(rule === element.rules[code] ? [] : ['another rule']),
          ...(part && stepOf(part, where.step) ? [] : [`leads to ${where.part}.${where.step}`]),
          ...pointed.filter((id) => !ids.has(id)).map((id) => `points at ${id}`),
          ...(names.length === entries.length ? [] : ['other names than entries']),
          ...told.filter((text) => text === '' || unsayable.test(text)),
        ].map((fault) => `${nameOf(finding)}: ${fault}`)
      }),
    ),
  ]
}

const unsayable = /undefined|NaN|Infinity|\[object/

describe('the plans that are generated', () => {
  it('are such that everything that can be found is found', () => {
    const found = new Set(fc.sample(plans, { numRuns: 1_000, seed: 1 }).flatMap((plan) => findingsOf(plan).map(nameOf)))
    expect(catalogue.map(({ criterion, code }) => `${criterion}.${code}`).filter((name) => !found.has(name))).toEqual(
      [],
    )
  })

  it('fill every field of every part', () => {
    const filled = new Set(
      fc
        .sample(plans, { numRuns: 500, seed: 1 })
        .flatMap(({ entries }) =>
          entries.flatMap(({ part, values }) => Object.keys(values).map((name) => `${part}.${name}`)),
        ),
    )
    const fields = parts.flatMap(({ id, fields }) => Object.keys(fields).map((name) => `${id}.${name}`))
    expect(fields.filter((name) => !filled.has(name))).toEqual([])
  })
})

const nameOf = ({ element, code }: Pick<Finding, 'element' | 'code'>) => `${element}.${code}`

describe('the table of what is missing', () => {
  it('has every finding of the catalogue, and no other', () => {
    const known = Object.entries(missing).flatMap(([element, codes]) =>
      Object.keys(codes).map((code) => `${element}.${code}`),
    )
    expect(known.sort()).toEqual(catalogue.map(({ criterion, code }) => `${criterion}.${code}`).sort())
  })

  it('names fields that there are', () => {
    const fields = Object.values(missing).flatMap((codes) =>
      Object.values(codes).flatMap((one) => ('fields' in one ? one.fields : [])),
    )
    const known = parts.flatMap(({ id, fields }) => Object.keys(fields).map((name) => `${id}.${name}`))
    expect(fields.filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('the assessment of a plan, whatever it holds', () => {
  it('is sound: ten verdicts, each finding with its rule, its words, and a way that leads there', () => {
    holds('is sound', plans, (plan) => expect(wrongIn(plan)).toEqual([]))
  })

  it('is sound of a plan that people have made, command by command', () => {
    holds('is sound, of a plan that has come to be', histories, ({ plan }) => expect(plan && wrongIn(plan)).toEqual([]))
  })

  it('is the same in whichever order the entries lie', () => {
    const shuffled = plans.chain((plan) => inAnyOrder(plan.entries).map((entries) => ({ plan, entries })))
    holds('is the same in any order', shuffled, ({ plan, entries }) => {
      expect(saidOf({ ...plan, entries })).toEqual(saidOf(plan))
    })
  })

  it('is the same in whichever order the answers were given', () => {
    const answers = plans.map((plan) => plan.entries.flatMap(answersOf))
    const twice = answers.chain((commands) => inAnyOrder(commands).map((other) => ({ commands, other })))
    holds('is the same in any order of entry', twice, ({ commands, other }) => {
      const [one, two] = [commands, other].map((all) => given(begin, ...all).plan)
      expect(two && saidOf(two)).toEqual(one && saidOf(one))
    })
  })

  it('is the same when the plan has been stored and read back', () => {
    const key = { tenant: 'tenant-1', conversation: '19:1@thread.tacv2' }
    holds('is the same when stored and read back', plans, (plan) => {
      const entries = plan.entries.flatMap((entry) => readEntry(entryRow(key, plan.id, entry)) ?? [])
      expect(saidOf({ ...plan, entries })).toEqual(saidOf(plan))
    })
  })

  it('is the same on the same day, and only finds more as days pass: nothing overdue gets less so by waiting', () => {
    const twoDays = fc.tuple(dates, dates).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)))
    holds('only finds more as days pass', fc.tuple(plans, twoDays), ([plan, [earlier, later]]) => {
      expect(saidOf(plan, earlier)).toEqual(saidOf(plan, earlier))
      const then = new Set(findingsOf(plan, later).flatMap(said))
      expect(
        findingsOf(plan, earlier)
          .flatMap(said)
          .filter((one) => !then.has(one)),
      ).toEqual([])
    })
  })
})

/** A finding once for each that it names; as it is where it is of the whole. */
const said = (finding: Finding): readonly string[] =>
  finding.entries.length > 0 ? finding.entries.map((id) => `${nameOf(finding)} of ${id}`) : [nameOf(finding)]

/** One command for each answer that an entry holds. Two dates in the wrong order no form lets through, and
 * a reason to leave words counts from when it was given, so it comes with them. */
function answersOf({ part: id, id: entry, values }: Plan['entries'][number]): readonly Command[] {
  const part = findPart(id)
  if (!part) throw new Error(`No part ${id}`)
  const reasons = part.weighed.map(([, reason]) => reason)
  const crossing = part.order.flatMap(([from, to]) => (String(values[from]) > String(values[to]) ? [from] : []))
  return Object.entries(values).flatMap(([name, value]) =>
    [...crossing, ...reasons].includes(name)
      ? []
      : [save(part, entry, { [name]: value }, { seen: Number.MAX_SAFE_INTEGER })],
  )
}

describe('adding to a plan', () => {
  it('never creates a finding that what was added is missing, and does away with the one that said so', () => {
    holds('never says that what was added is missing', additions, ({ plan, part, entry, field, value }) => {
      const added = after(plan, save(part, entry, { [field]: value }, { seen: Number.MAX_SAFE_INTEGER }))
      // Dates in the wrong order are refused: two people's changes that do not go together.
      fc.pre(added !== undefined)
      const name = `${part.id}.${field}`
      const [before, now] = [findingsOf(plan), findingsOf(added)].map((all) =>
        all.filter((one) => saidMissing(one).includes(name)),
      )
      if (!before || !now) throw new Error('Two are two')
      // Of something new, what a finding says may be the other half of what was added: a probability without a consequence.
      const isNew = !plan.entries.some((one) => one.part === part.id && one.id === entry)
      const newly = now.filter(
        ({ entries }) =>
          !before.some((old) => old.entries.length === 0) &&
          (entries.length === 0 ||
            !entries.every((id) => (isNew && id === entry) || before.some((old) => old.entries.includes(id)))),
      )
      expect(newly.map(said), 'newly said').toEqual([])
      const still = now.filter(
        (one) => (one.entries.length === 0 || one.entries.includes(entry)) && isFilled(added, one, entry),
      )
      expect(still.map(said), 'still said').toEqual([])
    })
  })
})

/** The fields that a finding says are missing: those that it names, else all that it can be about. */
const saidMissing = (finding: Finding): readonly string[] =>
  finding.fields?.map((name) => `${finding.where.part}.${name}`) ?? missingOf(finding)?.fields ?? []

/** Whether what a finding says is missing is there, of the entry that it names or of any. */
function isFilled(plan: Plan, finding: Finding, entry: string): boolean {
  const { fields, until } = missingOf(finding) ?? { fields: [], until: 'enough' }
  const there = fields.map((name) =>
    plan.entries.some(
      (one) =>
        (finding.entries.length === 0 || one.id === entry) &&
        Object.entries(one.values).some(
          ([held, value]) => `${one.part}.${held}` === name && !(Array.isArray(value) && value.length === 0),
        ),
    ),
  )
  return until === 'any' ? there.some((one) => one) : until === 'all' && there.every((one) => one)
}

describe('removing what others point at', () => {
  it('is no trouble, and says of each of them what it lacks', () => {
    holds('says what points at nothing', removals, ({ plan, item }) => {
      const part = findPart(item.part)
      const without = part && after(plan, remove(part, item.id, Number.MAX_SAFE_INTEGER))
      if (!without) throw new Error('An item can be removed')
      expect(wrongIn(without)).toEqual([])
      const findings = findingsOf(without)
      // A reading of an indicator that is gone is nobody's.
      const left = pointingAt(plan, item).filter(({ entry }) => entry.part !== 'reading')
      for (const { entry, field } of left)
        expect(
          findings.some(
            (one) => one.entries.includes(entry.id) && missingOf(one)?.fields.includes(`${entry.part}.${field}`),
          ),
          `${entry.part}.${field}`,
        ).toBe(true)
    })
  })

  it('leaves every card to be shown, read and pressed', () => {
    const inALanguage = fc.tuple(removals, fc.constantFrom(...languages))
    holds('is drawn without what was pointed at', inALanguage, ([{ plan, item }, language]) => {
      const without = { ...plan, entries: plan.entries.filter((one) => one !== item) }
      const stage = stageFor(language, without)
      const wrong = viewsOf(without, language).flatMap(({ name, view }) =>
        faultsOf(draw(view, stage), { plan: stage.planId, language }).map((fault) => `${name}: ${fault}`),
      )
      expect(wrong).toEqual([])
    })
  })
})

describe('these properties', () => {
  it(`are tried ${total} times, no fewer than ${enoughRuns}`, () => {
    console.info(`Properties of the assessment: ${tried} generated plans.`)
    expect(total).toBeGreaterThanOrEqual(enoughRuns)
    expect(tried).toBeGreaterThanOrEqual(total)
  })
})
