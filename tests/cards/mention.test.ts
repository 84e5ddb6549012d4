import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentioning } from '../../src/cards/mention.ts'
import { emptyPlan } from '../support/plan-sizes.ts'
import { read } from '../support/shown.ts'
import { stageFor } from '../support/views.ts'

const teams = () => mentioning(stageFor('nb', emptyPlan, true))

describe('a person on a card', () => {
  it('is mentioned by the id in the directory, once on a card', () => {
    const { call, entities } = teams()
    expect([call({ id: 'user-1', name: 'Kari Nordli' }), call({ id: 'user-1', name: 'Kari Nordli' })]).toEqual([
      '<at>Kari Nordli</at>',
      '<at>Kari Nordli</at>',
    ])
    expect(entities()).toEqual([
      { type: 'mention', text: '<at>Kari Nordli</at>', mentioned: { id: 'user-1', name: 'Kari Nordli' } },
    ])
  })

  it('without an id is named in bold', () => {
    const { call, entities } = teams()
    expect(call({ name: 'HR-sjefen' })).toBe('**HR-sjefen**')
    expect(entities()).toEqual([])
  })

  it('is named in bold where the client shows no mentions', () => {
    const { call, entities } = mentioning(stageFor('nb', emptyPlan))
    expect(call({ id: 'user-1', name: 'Kari Nordli' })).toBe('**Kari Nordli**')
    expect(entities()).toEqual([])
  })

  it('with another’s name is named only: a mention would be the other’s', () => {
    const { call, entities } = teams()
    expect(call({ id: 'user-1', name: 'Kari Nordli' })).toBe('<at>Kari Nordli</at>')
    expect(call({ id: 'user-9', name: 'Kari Nordli' })).toBe('**Kari Nordli**')
    expect(entities()).toHaveLength(1)
  })

  it('has nothing in the name that could end the mention or be formatting, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const { call, entities } = teams()
        const text = call({ id: 'user-1', name })
        const [mention] = entities()
        if (mention) {
          expect(text).toBe(mention.text)
          expect(read(text.replace(/^<at>|<\/at>$/g, ''))).toBe(mention.mentioned.name)
        } else expect(text).not.toContain('<at>')
      }),
    )
  })
})
