import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAhead } from '../../../src/conversation/reports/ahead.ts'
import { fileName } from '../../../src/conversation/reports/file-name.ts'
import { languages } from '../../../src/plan/language.ts'
import { reportForms } from '../../../src/programme/questions/question.ts'

const day = '2026-11-23'

describe('the name of a report’s file', () => {
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
