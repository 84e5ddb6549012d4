import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Programmes } from '../../../src/conversation/programmes-port.ts'
import { readAhead } from '../../../src/conversation/reports/ahead.ts'
import { fileName } from '../../../src/conversation/reports/file-name.ts'
import { keysInOrder } from '../../../src/conversation/reports/in-order.ts'
import { languages } from '../../../src/plan/language.ts'
import { reportForms } from '../../../src/programme/questions/question.ts'
import { noProgrammes } from '../../support/scenes.ts'
import { summaryWith } from '../../support/summaries.ts'

const day = '2026-11-23'

describe('the name of a report’s file', () => {
  it('of a workbook says what is in it', () => {
    expect(fileName('workbook', 'Nærvær i nord', day, 'nb')).toBe('Prosjekter Nærvær i nord 2026-11-23.xlsx')
    expect(fileName('workbook', 'Nærvær i nord', day, 'en')).toBe('Projects Nærvær i nord 2026-11-23.xlsx')
  })

  it.each([
    ['Nærvær i Arendal', 'Årsrapport Nærvær i Arendal 2026-11-23.docx'],
    ['  ', 'Årsrapport 2026-11-23.docx'],
    ['../../etc/passwd', 'Årsrapport etc passwd 2026-11-23.docx'],
    ['a<b>:"c"|d?*', 'Årsrapport a b c d 2026-11-23.docx'],
    ['CON', 'Årsrapport CON 2026-11-23.docx'],
    ['rapport\u202Excod.exe', 'Årsrapport rapportxcod exe 2026-11-23.docx'],
    ['Kárášjohka', 'Årsrapport Kárášjohka 2026-11-23.docx'],
  ])('of %j is %j', (subject, name) => {
    expect(fileName('yearly', subject, day, 'nb')).toBe(name)
  })

  it('is one that every system takes, whatever a project is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...reportForms),
        fc.constantFrom(...languages),
        (subject, form, language) => {
          const name = fileName(form, subject, day, language)
          expect(name).not.toMatch(/["*:<>?/\\|]|[\p{C}\p{Zl}\p{Zp}]|\s\s|^[\s.]|\.\.|[\s.]$/u)
          expect(name).toMatch(form === 'workbook' ? / 2026-11-23\.xlsx$/ : / 2026-11-23\.docx$/)
          expect([...name].length).toBeLessThanOrEqual(120)
        },
      ),
    )
  })
})

describe('the projects of a workbook', () => {
  const id = 'p'
  const key = (conversation: string) => ({ tenant: 'tenant-1', conversation })
  const inOrder = async (known: Readonly<Record<string, { municipality?: string; project: string }>>) => {
    const members = Object.entries(known).map(([name, about]) => ({
      key: key(name),
      summary: summaryWith(about.project, about),
    }))
    const programmes: Programmes = {
      ...noProgrammes,
      // One that has only just joined: the programme knows where it is and nothing more.
      memberKeys: async () => [key('new'), ...members.map((member) => member.key)],
      members: async () => members,
    }
    return (await keysInOrder({ programmes }, id)).map(({ conversation }) => conversation)
  }

  it('come by municipality, namesakes by county, then by name; what is not known comes last', async () => {
    const known = {
      a: { municipality: '1818', project: 'Heltid' },
      b: { municipality: '1515', project: 'Nærvær' },
      c: { municipality: '4203', project: 'Åpen by' },
      d: { municipality: '4203', project: 'Ærlig talt' },
      e: { municipality: '4203', project: 'Arendal svarer' },
      f: { project: 'Aller først' },
      g: { municipality: '3218', project: 'Ås bryr seg' },
    }
    // Three in Arendal, Herøy in Møre og Romsdal, Herøy in Nordland, Ås, none, and the new one.
    expect(await inOrder(known)).toEqual(['e', 'd', 'c', 'b', 'a', 'g', 'f', 'new'])
  })

  it('come in the same order each time, also where names are the same', async () => {
    const same = { x: { municipality: '4203', project: 'Heltid' }, y: { municipality: '4203', project: 'Heltid' } }
    const other = { y: same.y, x: same.x }
    expect(await inOrder(same)).toEqual(await inOrder(other))
  })
})

describe('what is read ahead', () => {
  const reading = () => {
    let [now, most] = [0, 0]
    const read = async (one: number) => {
      now += 1
      most = Math.max(most, now)
      // Later ones are there first.
      await pause(5 - (one % 5))
      now -= 1
      return one
    }
    return { read, most: () => most }
  }

  it('comes in its order, so many at a time and never more', async () => {
    const { read, most } = reading()
    const all = Array.from({ length: 23 }, (_, one) => one)
    const came: number[] = []
    for await (const one of readAhead(all, 4, read)) came.push(one)
    expect(came).toEqual(all)
    expect(most()).toBe(4)
  })

  it('is not read when nobody takes it', async () => {
    let asked = 0
    const read = async () => {
      asked += 1
    }
    for await (const _ of readAhead(Array(100).fill(0), 4, read)) break
    expect(asked).toBe(4)
  })

  it('is a fault when its turn comes, and none that nobody hears', async () => {
    const read = async (one: number) => {
      if (one > 1) throw new Error(`no ${one}`)
      return one
    }
    const came: number[] = []
    const taking = async () => {
      for await (const one of readAhead([0, 1, 2, 3], 4, read)) came.push(one)
    }
    await expect(taking()).rejects.toThrow('no 2')
    expect(came).toEqual([0, 1])
  })
})
