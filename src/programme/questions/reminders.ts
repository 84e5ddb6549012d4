import type { Evidence } from './evidence.ts'
import type { Mark } from './marks.ts'
import type { Said } from './said.ts'
import { prepositionBefore, sensesOf } from './segments.ts'

/** Whether a message that speaks of reminders asks for none. `own` are all its marks, `asked` those of the question. */
export const isNoReminder = (said: Said, own: readonly Mark[], asked: readonly Mark[]): boolean =>
  isOfHow(said) || isToldOfReminding(said) || isReminderDenied(asked) || isOfMeeting(said, own) || isOfElse(own)

/** "Remind them about the meeting". */
const isOfMeeting = (said: Said, marks: readonly Mark[]): boolean => {
  const from = marks.findIndex((mark) => sensesOf(mark).has('cue:remind'))
  return marks.some(
    (mark, place) =>
      place > from &&
      sensesOf(mark).has('small:aside') &&
      ['pa', 'om', 'about', 'of'].includes(prepositionBefore(said, marks, place)),
  )
}

/** "How to get people to answer" asks for advice. */
const isOfHow = ({ words: [first, second] }: Said): boolean => hows.has(first?.plain ?? '') && second?.plain !== 'about'
const hows: ReadonlySet<string> = new Set('hvordan korleis how hvorfor kvifor why'.split(' '))

/** "Tell everyone the meeting is put off": of nothing that they owe. */
const isOfElse = (marks: readonly Mark[]): boolean =>
  marks.some((mark) => sensesOf(mark).has('small:aside')) &&
  !marks.some((mark) => !mark.slipped && owed.some((sense) => sensesOf(mark).has(sense)))
const owed = [
  'cue:not',
  'cue:lacks',
  'cue:awaited',
  'cue:answered',
  'cue:reading',
  'cue:milestone',
  'cue:risk',
] as const

/** "Have you reminded them", "how often do you": asks about reminders, and for none. */
const isToldOfReminding = ({ words }: Said): boolean =>
  words.some(
    ({ plain }, place) =>
      told.has(plain) &&
      addressed.has(words[place + 1]?.plain ?? '') &&
      !free.has(words[place + 2]?.plain ?? '') &&
      words.slice(place).some(({ plain: verb }) => reminding.test(verb)),
  )
const told: ReadonlySet<string> = new Set('har hadde do did does have had nar when'.split(' '))
const addressed: ReadonlySet<string> = new Set(['du', 'de', 'you'])
const free: ReadonlySet<string> = new Set('tid mulighet anledning hove time mind lyst ledig kapasitet'.split(' '))
const reminding = /^(?:minn|purr|mas(?:e|t|er)?$|pamin|varsl|remind|nudg|chas|nag|dytt|ping)/

/** "Do not remind them". */
const isReminderDenied = (marks: readonly Mark[]): boolean => {
  const first = marks.findIndex((mark) => sensesOf(mark).has('cue:remind'))
  return marks.slice(Math.max(0, first - 2), first).some((mark) => sensesOf(mark).has('cue:not'))
}

/** "Who gets the reminders"; "who should I remind" asks who has not answered. */
export const isOfReminders = (said: Said, { has }: Evidence): boolean =>
  isToldOfReminding(said) ||
  (has('remind') && !has('not', 'lacks', 'awaited') && !said.words.some(({ plain }) => ought.has(plain)))
const ought: ReadonlySet<string> = new Set(
  'skal bor ma kan burde trenger treng a to should do need must can shall be purres'.split(' '),
)
