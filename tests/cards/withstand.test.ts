import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw } from '../../src/cards/draw.ts'
import { typedValues } from '../../src/cards/form.ts'
import { type FaultCode, otherInput, readAnswers } from '../../src/plan/answers.ts'
import { findPart } from '../../src/plan/elements/index.ts'
import { languages } from '../../src/plan/language.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { sameValue } from '../../src/plan/values.ts'
import { actionsOf, faultsOf, inputsOf, nodesOf, textBlocksOf } from '../support/card-check.ts'
import { planOf } from '../support/plan-sizes.ts'
import { formOf, stageFor, steps, viewsOf } from '../support/views.ts'

const plan = planOf(2)

describe('what people wrote, where it is shown', () => {
  const hostile = `[her](https://evil.example) **b** <at>Kari</at> \${1+1} {{DATE(2026-12-01T00:00:00Z)}} # | ~ \`x\` &amp;`
  const texts = (text: string): Plan => ({
    ...plan,
    entries: plan.entries.map((entry) => ({
      ...entry,
      by: { name: text },
      values: Object.fromEntries(
        Object.entries(entry.values).map(([name, value]) => {
          const kind = findPart(entry.part)?.fields[name]?.kind
          return [name, kind === 'text' ? text : kind === 'person' ? { name: text } : value] as const
        }),
      ),
    })),
  })
  const hostilePlan = texts(hostile)
  const cards = viewsOf(hostilePlan, 'nb').map(({ name, view }) => ({
    name,
    card: draw(view, stageFor('nb', hostilePlan)),
  }))

  it('makes no link, mention, bold or date in any text block', () => {
    const live = /(?<!\\)(?:\[her|<at>|\{\{|`x|&amp;|\*\*b|~ )/
    expect(
      cards.flatMap(({ name, card }) =>
        textBlocksOf(card).flatMap((text) => (live.test(text) ? [`${name}: ${text}`] : [])),
      ),
    ).toEqual([])
  })

  it('is never a template: nobody has counted one and one', () => {
    const counted = cards.filter(({ card }) => /\*\*b\W*\\?\*\\?\* \S*at\S* 2 /.test(JSON.stringify(card)))
    expect(counted).toEqual([])
    expect(cards.filter(({ card }) => JSON.stringify(card).includes(`\${1+1}`)).length).toBeGreaterThan(0)
  })

  it('stands as it was typed in inputs, choices and buttons, which know no Markdown', () => {
    const shown = cards.flatMap(({ card }) =>
      [
        ...inputsOf(card),
        ...actionsOf(card),
        ...nodesOf(card).flatMap(({ key, node }) => (key === 'choices' ? [node] : [])),
      ]
        .flatMap((node) => [node.value, node.title])
        .filter((text) => typeof text === 'string'),
    )
    expect(shown.filter((text) => /\\[[<*`{&~|]/.test(text))).toEqual([])
    expect(shown.filter((text) => text === hostile).length).toBeGreaterThan(0)
  })
})

describe('a form that is opened and saved as it is', () => {
  describe.each(languages)('in %s', (language) => {
    it.each(steps.map((place) => [`${place.part.id}.${place.step.id}`, place] as const))(
      'changes nothing: %s',
      (_name, { part, step }) => {
        for (const entry of plan.entries.filter((one) => one.part === part.id)) {
          const answers = readAnswers(part, step, typedValues(step.fields, entry.values, { language }), entry.values, {
            plan,
            language,
            members: [{ id: 'user-1', name: 'Kari Anne-Margrethe Nordli Vestby-Solbakken' }],
            newId: (field) => `new-${field}`,
            today: '2026-11-23',
            titleField: () => 'name',
          })
          expect(answers).toMatchObject({ ok: true, make: [] })
          const values = answers.ok ? answers.values : {}
          const changed = step.fields.filter((name) => !sameValue(entry.values[name], values[name] ?? undefined))
          expect(changed).toEqual([])
        }
      },
    )

    it('changes no number, however large, small or exact', () => {
      const part = findPart('indicator')
      const step = part?.steps.find(({ id }) => id === 'target')
      if (!part || !step) throw new Error('Indicators have a target')
      const numbers = fc.oneof(
        fc.integer(),
        fc.integer().map((n) => n / 100),
        fc.constantFrom(1234, 12345, 123456, -1234, 0),
      )
      fc.assert(
        fc.property(numbers, (target) => {
          const typed = typedValues(['target'], { target }, { language })
          const context = {
            plan,
            language,
            today: '2026-11-23',
            members: [],
            newId: () => 'new',
            titleField: () => 'name',
          }
          expect(readAnswers(part, step, typed, {}, context)).toMatchObject({
            ok: true,
            values: { target: target + 0 },
          })
        }),
      )
    })
  })
})

describe('a fault at a field', () => {
  const [place] = steps
  if (!place) throw new Error('There are steps')
  const [field = ''] = place.step.fields
  const told = (code: FaultCode, text: string) =>
    draw(
      {
        ...formOf(plan, place, 'nb'),
        faults: [{ field, code, facts: { text, max: 10, length: 11, min: 0, from: '', to: '' } }],
      },
      stageFor('nb', plan),
    )

  it.each(['2026-02-31', '2026-13-45', '0000-00-00', '31.2.2026', '2026-12-01'])('tells what was typed: %s', (text) => {
    for (const code of ['notADate', 'notANumber', 'ambiguousNumber'] as const)
      expect(faultsOf(told(code, text), { plan: plan.id, language: 'nb' })).toEqual([])
  })

  it('tells it as it was typed: 31 February is no other day', () => {
    expect(textBlocksOf(told('notADate', '2026-02-31')).join()).toContain('2026-02-31')
    expect(textBlocksOf(told('notANumber', '2026-12-01')).join()).toContain('2026-12-01')
  })

  it('tells any text without formatting it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(textBlocksOf(told('notANumber', text)).filter((block) => /(?<!\\)[[<`]/.test(block))).toEqual([])
      }),
    )
  })

  it('keeps what was typed on the card, ten thousand characters and families of emoji as well', () => {
    const typed = { name: `👨‍👩‍👧‍👦 ${'a'.repeat(9_980)}` }
    const project = steps.find(({ step }) => step.id === 'project')
    if (!project) throw new Error('The set-up asks for the project')
    const card = draw(
      {
        ...formOf(plan, project, 'nb'),
        typed,
        faults: [{ field: 'name', code: 'tooLong', facts: { max: 100, length: 9_990 } }],
      },
      stageFor('nb', plan),
    )
    expect(inputsOf(card).find(({ id }) => id === 'name')?.value).toBe(typed.name)
  })

  it('keeps a name that was typed beside the one chosen', () => {
    const who = steps.find(({ part, step }) => part.id === 'measure' && step.id === 'who')
    if (!who) throw new Error('Measures have somebody responsible')
    const typed = { [otherInput('responsible')]: 'Avdelingslederen' }
    const card = draw({ ...formOf(plan, who, 'nb'), typed, members: [] }, stageFor('nb', plan))
    expect(inputsOf(card).find(({ id }) => id === otherInput('responsible'))?.value).toBe('Avdelingslederen')
  })
})
