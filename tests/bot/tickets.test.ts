import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTickets, type Ticket } from '../../src/bot/tickets.ts'

const key = new TextEncoder().encode('a key of more than thirty-two bytes, as it must be')
const tickets = createTickets(key)
const now = '2026-11-23T09:00:00.000Z'
const later = '2026-11-23T09:15:00.000Z'

const ticket: fc.Arbitrary<Ticket> = fc.record({
  use: fc.constantFrom('fetch', 'consent'),
  file: fc.string({ maxLength: 64 }),
  who: fc.record({ tenant: fc.string({ maxLength: 40 }), id: fc.string({ maxLength: 80 }) }),
  until: fc.constant(later),
})

describe('a ticket', () => {
  it('says what was sealed, in letters that stand in an address as they are', () => {
    fc.assert(
      fc.property(ticket, (one) => {
        const sealed = tickets.seal(one)
        expect(sealed).toMatch(/^[\w.-]+$/)
        expect(tickets.open(sealed, one.use, now)).toEqual(one)
      }),
    )
  })

  it('is nothing once any of it is changed', () => {
    fc.assert(
      fc.property(ticket, fc.nat(), fc.constantFrom(...'AZaz09_-.'), (one, at, letter) => {
        const sealed = tickets.seal(one)
        const place = at % sealed.length
        const changed = sealed.slice(0, place) + letter + sealed.slice(place + 1)
        // The last letter of a signature holds two bits that mean nothing.
        if (changed === sealed || place === sealed.length - 1) return
        expect(tickets.open(changed, one.use, now)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('is nothing for another use, after its time, and under another key', () => {
    fc.assert(
      fc.property(ticket, (one) => {
        const sealed = tickets.seal(one)
        expect(tickets.open(sealed, one.use === 'fetch' ? 'consent' : 'fetch', now)).toBeUndefined()
        expect(tickets.open(sealed, one.use, later)).toBeUndefined()
        expect(createTickets(new Uint8Array(32)).open(sealed, one.use, now)).toBeUndefined()
      }),
    )
  })

  it('is nothing that anybody else has written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), (text) => {
        expect(tickets.open(text, 'fetch', now)).toBeUndefined()
      }),
    )
  })
})
