import type { Person } from '../plan/values.ts'
import type { Dice } from './dice.ts'

/** Names put together by chance; whoever should bear one is not meant. */
const givenNames =
  'Anne Ragnhild Torunn Sunniva Mette Hilde Marit Kjersti Solveig Aud Tuva Ingvild Berit Randi Guro Elin Amina Maja Nora Synnøve Arne Odd Torgeir Steinar Lars Håvard Eirik Geir Trond Sindre Jostein Asbjørn Magnus Yusuf Kristian Rolf Einar Vegard Bjarte Halvor'.split(
    ' ',
  )
const surnames =
  'Lyngaas Torvbakk Havdal Brattlien Solstrøm Myrvang Fjellstad Granlund Elvebakk Nesheim Rognhaug Vikstrand Kleppe Tveitmo Skogheim Bergtun Sandmo Lidal Holmvik Raknes Storlien Aasgard Breivold Dalset Fossnes Heggelund Kvernmo Molvik Rypdal Sletten'.split(
    ' ',
  )
const samiGivenNames = 'Elle Máret Inger Ánne Sárá Biret Ailo Mihkkal Niillas Issát Jovnna Ánte'.split(' ')
const samiSurnames = 'Bieski Guttorm Vars Eira Somby Vuolab Balto Boine'.split(' ')

export type People = {
  readonly leader: Person
  readonly owner: Person
  readonly adviser: Person
  readonly manager: Person
  readonly union: Person
  readonly safety: Person
}
const seats = ['leader', 'owner', 'adviser', 'manager', 'union', 'safety'] as const

/** No directory gives such an id. */
const madeUp = '00000000-0000-4000-8000-'
const idOf = (project: number, seat: number) => `${madeUp}${String(project * 100 + seat).padStart(12, '0')}`

/** Whether a person is one of the demo's own. */
export const isMadeUp = ({ id }: Person): boolean => id?.startsWith(madeUp) === true

/** Those that a project names, no two with a name in common. */
export function peopleOf(project: number, dice: Dice, sami: boolean): People {
  const used = new Set<string>()
  const fresh = (names: readonly string[]): string => {
    const name = dice.one(names.filter((one) => !used.has(one)))
    used.add(name)
    return name
  }
  const person = (seat: number): Person => {
    const [given, family] = sami && seat % 2 === 0 ? [samiGivenNames, samiSurnames] : [givenNames, surnames]
    return { id: idOf(project, seat), name: `${fresh(given)} ${fresh(family)}` }
  }
  const [leader, owner, adviser, manager, union, safety] = seats.map((_, seat) => person(seat))
  if (!leader || !owner || !adviser || !manager || !union || !safety) throw new Error('a seat is empty')
  return { leader, owner, adviser, manager, union, safety }
}
