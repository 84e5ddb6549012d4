import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Command, decide, type PlanEvent } from '../../src/plan/decide.ts'
import { indicators } from '../../src/plan/elements/baseline.ts'
import { milestones } from '../../src/plan/elements/milestones.ts'
import { purpose } from '../../src/plan/elements/purpose.ts'
import { resultGoals } from '../../src/plan/elements/result-goals.ts'
import { evolve } from '../../src/plan/evolve.ts'
import { mostEntries } from '../../src/plan/parts.ts'
import { findEntry, type Plan } from '../../src/plan/plan.ts'
import { setup } from '../../src/plan/setup.ts'
import { frozen } from '../support/frozen.ts'
import { begin, contentOf, given, kari, monday, ola, remove, save, setAside, tuesday } from '../support/given.ts'

const kickOff = save(milestones, 'm1', { name: 'Oppstart', date: '2026-12-01' })
const milestone = (plan: Plan | undefined, id = 'm1') => plan && findEntry(plan, milestones.id, id)

/** As many indicators as there is room for, less some. */
const indicatorsButFor = (missing: number) =>
  Array.from({ length: mostEntries - missing }, (_, n) => save(indicators, `i${n}`, { name: `Indikator ${n}` }))
const made = (id: string, title: string) => ({ part: indicators.id, id, title, values: { name: title } })

describe('no plan yet', () => {
  it('begins with an id of its own, by whom and when', () => {
    const { plan, decision } = given().when(begin, ola, tuesday)
    expect(decision).toEqual({
      outcome: 'changed',
      events: [{ rev: 1, order: 0, at: tuesday, by: ola, change: { type: 'begun', plan: 'plan-1' } }],
    })
    expect(plan).toEqual({ id: 'plan-1', rev: 1, startedAt: tuesday, entries: [] })
  })

  it('refuses to save or remove anything', () => {
    const refused = { outcome: 'refused', refusal: { code: 'noPlan' } }
    expect(given().when(kickOff).decision).toEqual(refused)
    expect(given().when(remove(milestones, 'm1', 1)).decision).toEqual(refused)
    expect(given().when(setAside(milestones, 'm1', 'form-1', { name: 'Start' })).decision).toEqual(refused)
  })
})

describe('a plan that has begun', () => {
  it('is not begun again by the same card', () => {
    expect(given(begin, kickOff).when(begin).decision).toEqual({ outcome: 'again' })
  })

  it('starts over, empty, when that is asked for', () => {
    const { plan } = given(begin, kickOff).when({ do: 'begin', plan: 'plan-2' }, kari, tuesday)
    expect(plan).toEqual({ id: 'plan-2', rev: 3, startedAt: tuesday, entries: [] })
  })
})

describe('saving something new', () => {
  it('puts it in the plan with who, when, and since which revision', () => {
    const { plan, decision } = given(begin).when(kickOff, ola, tuesday)
    expect(decision).toEqual({
      outcome: 'changed',
      events: [
        {
          rev: 2,
          order: 0,
          at: tuesday,
          by: ola,
          change: {
            type: 'saved',
            part: 'milestone',
            entry: 'm1',
            title: 'Oppstart',
            before: {},
            after: { name: 'Oppstart', date: '2026-12-01' },
          },
        },
      ],
    })
    expect(milestone(plan)).toEqual({
      id: 'm1',
      part: 'milestone',
      values: { name: 'Oppstart', date: '2026-12-01' },
      made: 2,
      changed: { name: 2, date: 2 },
      by: ola,
      at: tuesday,
    })
  })

  it('adds nothing when nothing is answered', () => {
    const { plan, decision } = given(begin).when(save(purpose, 'purpose', { challenge: null, desired: null }))
    expect(decision).toEqual({ outcome: 'unchanged' })
    expect(plan?.entries).toEqual([])
  })

  it('comes after what is there, and stays there when it is changed', () => {
    const second = save(milestones, 'm2', { name: 'Midtveis' })
    const { plan } = given(begin, kickOff, second, save(milestones, 'm1', { date: '2026-12-02' }, { seen: 9 }))
    expect(plan?.entries.map(({ id, made }) => [id, made])).toEqual([
      ['m1', 2],
      ['m2', 3],
    ])
  })
})

describe('saving some fields of what is there', () => {
  const there = given(begin, kickOff)

  it('leaves the others as they are', () => {
    const { plan } = there.when(save(milestones, 'm1', { owner: kari }, { fresh: false, seen: 2 }))
    expect(milestone(plan)).toMatchObject({
      values: { name: 'Oppstart', date: '2026-12-01', owner: kari },
      changed: { name: 2, date: 2, owner: 3 },
    })
  })

  it('tells the history only what became different, before and after', () => {
    const { decision } = there.when(
      save(milestones, 'm1', { name: 'Oppstart', date: '2026-12-08' }, { fresh: false, seen: 2 }),
    )
    expect(decision).toMatchObject({
      events: [{ change: { title: 'Oppstart', before: { date: '2026-12-01' }, after: { date: '2026-12-08' } } }],
    })
  })

  it('empties a field that is null', () => {
    const { plan, decision } = there.when(save(milestones, 'm1', { date: null }, { fresh: false, seen: 2 }))
    expect(decision).toMatchObject({ events: [{ change: { before: { date: '2026-12-01' }, after: {} } }] })
    expect(milestone(plan)).toMatchObject({ values: { name: 'Oppstart' }, changed: { name: 2, date: 3 } })
    expect(milestone(plan)?.values).not.toHaveProperty('date')
  })

  it('is called what it is called after the change', () => {
    const { decision } = there.when(save(milestones, 'm1', { name: 'Start' }, { fresh: false, seen: 2 }))
    expect(decision).toMatchObject({ events: [{ change: { title: 'Start', before: { name: 'Oppstart' } } }] })
  })

  it('changes nothing when all is as it was', () => {
    const same = { name: 'Oppstart', date: '2026-12-01', owner: null }
    expect(there.when(save(milestones, 'm1', same, { fresh: false, seen: 2 })).decision).toEqual({
      outcome: 'unchanged',
    })
  })

  it('sees that a person or a list of choices is the same one', () => {
    const values = { effects: ['economy', 'serviceQuality'] }
    const again = { effects: ['economy', 'serviceQuality'] }
    expect(
      given(begin, save(purpose, 'purpose', values)).when(save(purpose, 'purpose', again, { seen: 2 })).decision,
    ).toEqual({ outcome: 'unchanged' })
    const owned = given(begin, save(setup, 'setup', { owner: kari }))
    expect(owned.when(save(setup, 'setup', { owner: { ...kari } }, { seen: 2 })).decision).toEqual({
      outcome: 'unchanged',
    })
    expect(owned.when(save(setup, 'setup', { owner: { name: kari.name } }, { seen: 2 })).decision.outcome).toBe(
      'changed',
    )
  })
})

describe('the same save twice', () => {
  it('is saved once, and known as the same', () => {
    const { plan, when } = given(begin, kickOff)
    const twice = when(kickOff)
    expect(twice.decision).toEqual({ outcome: 'again' })
    expect(twice.plan).toEqual(plan)
  })

  it('makes what it made once', () => {
    const goal = save(
      resultGoals,
      'g1',
      { statement: 'Lavere sykefravær', indicator: 'card-1-indicator' },
      { make: [made('card-1-indicator', 'Sykefravær')] },
    )
    const { plan, when } = given(begin, goal)
    expect(plan?.entries.map(({ part, id }) => [part, id])).toEqual([
      ['indicator', 'card-1-indicator'],
      ['resultGoal', 'g1'],
    ])
    expect(when(goal).decision).toEqual({ outcome: 'again' })
  })
})

describe('a date that is moved', () => {
  const latest = { seen: 9 }
  const dated = given(begin).when(save(milestones, 'm1', { name: 'Halvveis', date: '2026-12-01' }))
  const valuesOf = ({ plan }: typeof dated) => plan && findEntry(plan, 'milestone', 'm1')?.values

  it('keeps the date that was first set, however often it is moved', () => {
    const moved = dated.when(save(milestones, 'm1', { date: '2027-02-01' }, latest))
    const again = moved.when(save(milestones, 'm1', { date: '2027-03-01' }, latest))
    expect(valuesOf(moved)).toMatchObject({ date: '2027-02-01', firstDate: '2026-12-01' })
    expect(valuesOf(again)).toMatchObject({ date: '2027-03-01', firstDate: '2026-12-01' })
  })

  it('says so in the history', () => {
    const { decision } = dated.when(save(milestones, 'm1', { date: '2027-02-01' }, latest))
    expect(decision).toMatchObject({
      events: [{ change: { before: { date: '2026-12-01' }, after: { date: '2027-02-01', firstDate: '2026-12-01' } } }],
    })
  })

  it('has no first date as long as it is set once', () => {
    expect(valuesOf(dated)).not.toHaveProperty('firstDate')
  })

  it('is moved also when it was taken away in between', () => {
    const without = dated.when(save(milestones, 'm1', { date: null }, latest))
    const again = without.when(save(milestones, 'm1', { date: '2027-02-01' }, latest))
    expect(valuesOf(again)).toMatchObject({ date: '2027-02-01', firstDate: '2026-12-01' })
  })
})

describe('two people', () => {
  const seenByBoth = given(begin, kickOff, save(milestones, 'm2', { name: 'Midtveis' }))
  const seen = { fresh: false, seen: 3 }

  it('who save different items are both saved', () => {
    const { plan, decision } = seenByBoth
      .when(save(milestones, 'm1', { name: 'Start' }, seen), kari)
      .when(save(milestones, 'm2', { name: 'Halvveis' }, seen), ola)
    expect(decision.outcome).toBe('changed')
    expect([milestone(plan)?.values.name, milestone(plan, 'm2')?.values.name]).toEqual(['Start', 'Halvveis'])
  })

  it('who save different steps of one item are both saved', () => {
    const { plan, decision } = seenByBoth
      .when(save(milestones, 'm1', { name: 'Start', deliverables: 'Plan' }, seen), kari)
      .when(save(milestones, 'm1', { date: '2026-12-08', owner: ola }, seen), ola)
    expect(decision.outcome).toBe('changed')
    expect(milestone(plan)?.values).toMatchObject({
      name: 'Start',
      deliverables: 'Plan',
      date: '2026-12-08',
      owner: ola,
    })
  })

  it('who change the same field: the second sees both versions, and nothing is changed', () => {
    const first = seenByBoth.when(save(milestones, 'm1', { name: 'Start' }, seen), kari)
    const second = first.when(save(milestones, 'm1', { name: 'Vi begynner' }, seen), ola)
    expect(second.decision).toEqual({
      outcome: 'refused',
      refusal: { code: 'conflict', theirs: milestone(first.plan), fields: ['name'] },
    })
    expect(second.plan).toEqual(first.plan)
  })

  it('who change the same field to the same: the second is told that it is saved', () => {
    const change = save(milestones, 'm1', { name: 'Start' }, seen)
    expect(seenByBoth.when(change, kari).when(change, ola).decision).toEqual({ outcome: 'again' })
  })

  it('of whom one empties the field that the other changes', () => {
    const emptied = seenByBoth.when(save(milestones, 'm1', { date: null }, seen), kari)
    expect(emptied.when(save(milestones, 'm1', { date: '2026-12-08' }, seen), ola).decision).toMatchObject({
      refusal: { code: 'conflict', fields: ['date'] },
    })
  })

  it('and the conflict names only the fields that they disagree about', () => {
    const first = seenByBoth.when(save(milestones, 'm1', { name: 'Start', date: '2026-12-08' }, seen), kari)
    const second = first.when(save(milestones, 'm1', { name: 'Start', date: '2026-12-15' }, seen), ola)
    expect(second.decision).toMatchObject({ refusal: { code: 'conflict', fields: ['date'] } })
  })

  it('and the second chooses their own, having seen the other', () => {
    const { plan } = seenByBoth
      .when(save(milestones, 'm1', { name: 'Start' }, seen), kari)
      .when(save(milestones, 'm1', { name: 'Vi begynner' }, { ...seen, seen: 4 }), ola)
    expect(milestone(plan)?.values.name).toBe('Vi begynner')
  })

  it('of whom one removed what the other changes: it is gone, and can be saved as new', () => {
    const removed = seenByBoth.when(remove(milestones, 'm1', 3), kari)
    const change = save(milestones, 'm1', { name: 'Start' }, seen)
    expect(removed.when(change, ola).decision).toEqual({ outcome: 'refused', refusal: { code: 'gone' } })
    expect(milestone(removed.when({ ...change, fresh: true }, ola).plan)?.values).toEqual({ name: 'Start' })
  })
})

describe('two people of whom each changes a field of the same step', () => {
  const there = given(begin, kickOff)
  /** Only what each of them did something to is put to the plan. */
  const open = { fresh: false, seen: 2 }

  it('are both saved, each by their own name', () => {
    const { plan, events, decision } = there
      .when(save(milestones, 'm1', { name: 'Start' }, open), kari)
      .when(save(milestones, 'm1', { deliverables: 'Plan' }, open), ola, tuesday)
    expect(decision.outcome).toBe('changed')
    expect(milestone(plan)).toMatchObject({
      values: { name: 'Start', deliverables: 'Plan', date: '2026-12-01' },
      changed: { name: 3, deliverables: 4, date: 2 },
    })
    expect(events.slice(-2)).toMatchObject([
      { by: kari, change: { before: { name: 'Oppstart' }, after: { name: 'Start' } } },
      { by: ola, change: { title: 'Start', before: {}, after: { deliverables: 'Plan' } } },
    ])
  })

  it('are asked when a third has changed what one of them was shown', () => {
    const third = there
      .when(save(milestones, 'm1', { name: 'Start' }, open), kari)
      .when(save(milestones, 'm1', { name: 'Avspark' }, { ...open, seen: 3 }), ola)
    const chosen = third.when(save(milestones, 'm1', { name: 'Vi begynner' }, { ...open, seen: 3 }), kari)
    expect(chosen.decision).toMatchObject({
      refusal: { code: 'conflict', theirs: { values: { name: 'Avspark' }, by: ola }, fields: ['name'] },
    })
    expect(chosen.plan).toEqual(third.plan)
  })
})

describe('two people who make something new at the same moment', () => {
  const there = given(begin, kickOff)
  const seen = there.plan?.rev ?? 0
  const mine = there.when(save(milestones, 'own-1', { name: 'Midtveis' }, { seen }))

  it('and name it differently make two', () => {
    const { plan } = mine.when(save(milestones, 'own-2', { name: 'Slutt' }, { seen }), ola)
    expect(plan?.entries.map(({ id, values }) => [id, values.name])).toEqual([
      ['m1', 'Oppstart'],
      ['own-1', 'Midtveis'],
      ['own-2', 'Slutt'],
    ])
  })

  it('under the same name make one, with what each of them wrote', () => {
    const { plan } = mine.when(save(milestones, 'own-2', { name: 'Midtveis', deliverables: 'Rapport' }, { seen }), ola)
    expect(plan?.entries.map(({ id, values }) => [id, values]).slice(1)).toEqual([
      ['own-1', { name: 'Midtveis', deliverables: 'Rapport' }],
    ])
  })

  it('are told of the same name only while they cannot have seen it', () => {
    const later = save(milestones, 'own-2', { name: 'Midtveis' }, { seen: mine.plan?.rev ?? 0 })
    expect(mine.when(later, ola).plan?.entries).toHaveLength(3)
  })
})

describe('a version that was not chosen', () => {
  const there = given(begin, kickOff)
  const aside = setAside(milestones, 'm1', 'form-1', { name: 'Vi begynner' })

  it('goes into the history, by whom and when, under the name of what stands', () => {
    expect(there.when(aside, ola, tuesday).decision).toEqual({
      outcome: 'changed',
      events: [
        {
          rev: 3,
          order: 0,
          at: tuesday,
          by: ola,
          change: {
            type: 'setAside',
            nonce: 'form-1',
            part: 'milestone',
            entry: 'm1',
            title: 'Oppstart',
            values: { name: 'Vi begynner' },
          },
        },
      ],
    })
  })

  it('changes nothing of what stands: neither values, nor who wrote them and when', () => {
    const before = milestone(there.plan)
    expect(milestone(there.when(aside, ola, tuesday).plan)).toEqual({ ...before, aside: 'form-1' })
  })

  it('is in nobody’s way: what was opened before it is saved without a question', () => {
    const { plan, decision } = there
      .when(aside, ola)
      .when(save(milestones, 'm1', { name: 'Start' }, { fresh: false, seen: 2 }))
    expect(decision.outcome).toBe('changed')
    expect(milestone(plan)?.values.name).toBe('Start')
  })

  it('is put there once, however often it is delivered', () => {
    const { plan, when } = there.when(aside, ola)
    const twice = when(aside, ola, tuesday)
    expect(twice.decision).toEqual({ outcome: 'again' })
    expect(twice.plan).toEqual(plan)
  })

  it('is put there once also when the item was changed in between', () => {
    const changed = there.when(aside, ola).when(save(milestones, 'm1', { name: 'Start' }, { fresh: false, seen: 3 }))
    expect(changed.when(aside, ola).decision).toEqual({ outcome: 'again' })
  })

  it('does not keep another form’s from being put there', () => {
    const other = setAside(milestones, 'm1', 'form-2', { date: '2026-12-15' })
    const { decision, plan } = there.when(aside, ola).when(other, kari)
    expect(decision).toMatchObject({ events: [{ rev: 4, change: { nonce: 'form-2' } }] })
    expect(milestone(plan)?.aside).toBe('form-2')
  })

  it('is about one item: another of the list can have the same form’s', () => {
    const second = there.when(save(milestones, 'm2', { name: 'Midtveis' })).when(aside, ola)
    expect(second.when(setAside(milestones, 'm2', 'form-1', { name: 'Halvveis' }), ola).decision.outcome).toBe(
      'changed',
    )
  })
})

describe('a list', () => {
  it(`takes ${mostEntries}, and refuses one more without losing anything`, () => {
    const almost = given(begin, ...indicatorsButFor(1))
    const full = almost.when(save(indicators, 'last', { name: 'Den hundrede' }))
    expect(full.decision.outcome).toBe('changed')
    const over = full.when(save(indicators, 'over', { name: 'En til' }))
    expect(over.decision).toEqual({ outcome: 'refused', refusal: { code: 'limit', most: mostEntries } })
    expect(over.plan).toEqual(full.plan)
  })

  it('that is full can still be changed, and other lists grow', () => {
    const full = given(begin, ...indicatorsButFor(0))
    const change = save(indicators, 'i7', { name: 'Nytt navn' }, { fresh: false, seen: 200 })
    expect(full.when(change).decision.outcome).toBe('changed')
    expect(full.when(kickOff).decision.outcome).toBe('changed')
  })

  it('has room again when something is removed', () => {
    const { decision } = given(begin, ...indicatorsButFor(0), remove(indicators, 'i7', 200)).when(
      save(indicators, 'next', { name: 'Neste' }),
    )
    expect(decision.outcome).toBe('changed')
  })

  describe('that is added to by typing a title elsewhere', () => {
    const goal = (...titles: readonly string[]) =>
      save(
        resultGoals,
        'g1',
        { statement: 'Lavere sykefravær', indicator: 'new-0' },
        { make: titles.map((title, n) => made(`new-${n}`, title)) },
      )

    it('tells the history of both, the new one first', () => {
      const { decision } = given(begin).when(goal('Sykefravær'))
      expect(decision).toMatchObject({
        events: [
          { rev: 2, order: 0, change: { part: 'indicator', entry: 'new-0', title: 'Sykefravær', before: {} } },
          { rev: 2, order: 1, change: { part: 'resultGoal', entry: 'g1', title: 'Lavere sykefravær' } },
        ],
      })
    })

    it('counts it: the whole save is refused when the list is full', () => {
      const { plan, decision } = given(begin, ...indicatorsButFor(0)).when(goal('Sykefravær'))
      expect(decision).toEqual({ outcome: 'refused', refusal: { code: 'limit', most: mostEntries } })
      expect(plan && findEntry(plan, 'resultGoal', 'g1')).toBeUndefined()
    })

    it('counts all of them', () => {
      const { decision } = given(begin, ...indicatorsButFor(1)).when(goal('Sykefravær', 'Vikarbruk'))
      expect(decision).toEqual({ outcome: 'refused', refusal: { code: 'limit', most: mostEntries } })
    })
  })
})

describe('removing', () => {
  const there = given(begin, kickOff)

  it('takes it out, and tells the history what it held', () => {
    const { plan, decision } = there.when(remove(milestones, 'm1', 2))
    expect(plan).toMatchObject({ rev: 3, entries: [] })
    expect(decision).toMatchObject({
      events: [
        {
          change: {
            type: 'removed',
            part: 'milestone',
            entry: 'm1',
            title: 'Oppstart',
            before: { name: 'Oppstart', date: '2026-12-01' },
          },
        },
      ],
    })
  })

  it('twice removes once', () => {
    expect(there.when(remove(milestones, 'm1', 2)).when(remove(milestones, 'm1', 2)).decision).toEqual({
      outcome: 'again',
    })
  })

  it('is refused when somebody changed it after the card was drawn', () => {
    const changed = there.when(save(milestones, 'm1', { name: 'Start' }, { fresh: false, seen: 2 }), ola)
    expect(changed.when(remove(milestones, 'm1', 2)).decision).toMatchObject({
      refusal: { code: 'conflict', theirs: { values: { name: 'Start' } } },
    })
    expect(changed.when(remove(milestones, 'm1', 3)).decision.outcome).toBe('changed')
  })

  it('leaves an item of the same id in another list', () => {
    const { plan } = given(begin, kickOff, save(indicators, 'm1', { name: 'Sykefravær' }), remove(milestones, 'm1', 2))
    expect(plan?.entries.map(({ part }) => part)).toEqual(['indicator'])
  })
})

describe('whatever is asked, in whatever order', () => {
  const ids = fc.constantFrom('a', 'b', 'c')
  const text = fc.constantFrom(null, 'Langturnus', 'Kurs', 'Samtaler')
  const values = fc.record({ name: text, deliverables: text }, { requiredKeys: [] })
  const make = fc.array(
    ids.map((id) => made(id, 'Sykefravær')),
    { maxLength: 2 },
  )
  const saves = fc
    .record({ entry: ids, fresh: fc.boolean(), seen: fc.integer({ min: 0, max: 12 }), values, make })
    .map(({ entry, ...rest }) => save(milestones, entry, rest.values, rest))
  const removals = fc
    .record({ entry: ids, seen: fc.integer({ min: 0, max: 12 }) })
    .map(({ entry, seen }) => remove(milestones, entry, seen))
  const asides = fc
    .record({ entry: ids, nonce: fc.constantFrom('form-1', 'form-2'), name: fc.constantFrom('Langturnus', 'Kurs') })
    .map(({ entry, nonce, name }) => setAside(milestones, entry, nonce, { name }))
  const commands: fc.Arbitrary<readonly Command[]> = fc.array(
    fc.oneof({ weight: 5, arbitrary: saves }, { weight: 2, arbitrary: removals }, { weight: 2, arbitrary: asides }),
    { maxLength: 12 },
  )

  /** As far as the plan comes: what is refused is passed over. */
  const asked = (all: readonly Command[]) => all.reduce((now, command) => now.when(command), given(begin))

  it('is answered from frozen hands: nothing that is given is touched', () => {
    fc.assert(
      fc.property(commands, saves, (all, last) => {
        const { plan } = frozen(asked(frozen(all)))
        const decision = frozen(decide(plan, frozen(last), frozen({ by: kari, at: monday })))
        if (decision.outcome === 'changed')
          decision.events.reduce(evolve, plan ?? { id: '', rev: 0, startedAt: '', entries: [] })
      }),
    )
  })

  it('is answered the same each time', () => {
    fc.assert(
      fc.property(commands, saves, (all, last) => {
        const { plan } = asked(all)
        const circumstances = { by: kari, at: monday }
        expect(decide(plan, last, circumstances)).toEqual(decide(plan, last, circumstances))
      }),
    )
  })

  it('is not done again: a command that got through is a no-op the second time, and so is its event', () => {
    fc.assert(
      fc.property(commands, fc.oneof(saves, removals, asides), (all, last) => {
        const once = asked(all).when(last)
        if (once.decision.outcome !== 'changed') return
        const twice = once.when(last)
        // A save that only empties an entry's fields leaves the entry as it was the second time too.
        expect(['again', 'unchanged']).toContain(twice.decision.outcome)
        expect(twice.plan).toEqual(once.plan)
        const replayed = once.decision.events.reduce<Plan | undefined>(evolve, once.plan)
        expect(replayed).toEqual(once.plan)
      }),
    )
  })

  it('never puts more in a list than it takes', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { plan } = all.reduce((now, command) => now.when(command), given(begin, ...indicatorsButFor(2)))
        expect(plan?.entries.filter(({ part }) => part === indicators.id).length).toBeLessThanOrEqual(mostEntries)
      }),
      { numRuns: 20 },
    )
  })

  it('grows the revision by one with each change, and by none otherwise', () => {
    fc.assert(
      fc.property(commands, saves, (all, last) => {
        const before = asked(all)
        const then = before.when(last)
        expect(then.plan?.rev).toBe((before.plan?.rev ?? 0) + (then.decision.outcome === 'changed' ? 1 : 0))
      }),
    )
  })

  it('can be told again from its events, also when they have been stored as text', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const { plan, events } = asked(all)
        const stored: readonly PlanEvent[] = JSON.parse(JSON.stringify(events))
        expect(stored.reduce<Plan | undefined>(evolve, undefined)).toEqual(plan)
      }),
    )
  })

  it('ends the same for entries of different names, whoever is first', () => {
    const different = fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), values), {
        comparator: ([id, { name }], [other, { name: called }]) => id === other || (!!name && name === called),
        maxLength: 5,
      })
      .map((all) => all.map(([id, some]) => save(milestones, id, some, { seen: 6 })))
    const start = given(begin, save(milestones, 'a', { name: 'A' }), save(milestones, 'b', { deliverables: 'B' }))
    const shuffled = different.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const ends = [one, other].map((all) => all.reduce((now, command) => now.when(command), start).plan)
        expect(contentOf(ends[0])).toEqual(contentOf(ends[1]))
      }),
    )
  })

  it('ends the same for different steps of one entry, whoever is first', () => {
    const steps = fc.record({
      name: text,
      date: fc.constantFrom('2026-12-01', null),
      progress: fc.constantFrom('done', null),
    })
    const start = given(begin, kickOff)
    fc.assert(
      fc.property(steps, ({ name, date, progress }) => {
        const saved = [{ name }, { date }, { progress }].map((some) =>
          save(milestones, 'm1', some, { fresh: false, seen: 2 }),
        )
        const end = (all: readonly Command[]) => all.reduce((now, command) => now.when(command), start).plan
        expect(contentOf(end(saved))).toEqual(contentOf(end(saved.toReversed())))
      }),
    )
  })
})
