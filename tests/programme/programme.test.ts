import { describe, expect, it } from 'vitest'
import {
  type Coordinator,
  coordinates,
  mostCoordinators,
  withCoordinator,
  withoutCoordinator,
} from '../../src/programme/programme.ts'
import { programmeOf } from '../support/programmes.ts'

const berit: Coordinator = { tenant: 't1', id: 'berit', name: 'Berit Nilsen' }
const odd: Coordinator = { tenant: 't1', id: 'odd', name: 'Odd Lie' }
const ofTwo = programmeOf({ coordinators: [berit, odd] })

describe('those who coordinate a programme', () => {
  it('are persons of a tenant: the same id elsewhere is somebody else, and a name is nobody', () => {
    expect(coordinates(ofTwo, 't1', { id: 'berit', name: 'Whoever' })).toBe(true)
    expect(coordinates(ofTwo, 't2', { id: 'berit', name: 'Berit Nilsen' })).toBe(false)
    expect(coordinates(ofTwo, 't1', { name: 'Berit Nilsen' })).toBe(false)
  })

  it('come once, and no more than there is room for', () => {
    expect(withCoordinator(ofTwo, odd)).toEqual({ outcome: 'unchanged' })
    const full = programmeOf({
      coordinators: Array.from({ length: mostCoordinators }, (_, n) => ({ ...berit, id: `c${n}` })),
    })
    expect(withCoordinator(full, odd)).toEqual({ outcome: 'refused', why: 'full' })
  })

  it('can all go but the last', () => {
    const left = withoutCoordinator(ofTwo, odd)
    expect(left).toMatchObject({ outcome: 'changed', programme: { coordinators: [berit] } })
    if (left.outcome !== 'changed') return
    expect(withoutCoordinator(left.programme, odd)).toEqual({ outcome: 'unchanged' })
    expect(withoutCoordinator(left.programme, berit)).toEqual({ outcome: 'refused', why: 'last' })
  })
})
