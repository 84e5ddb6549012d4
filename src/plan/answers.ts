import { idnr } from '@navikt/fnrvalidator'
import { z } from 'zod'
import { type IsoDate, parseDate } from '../calendar/dates.ts'
import type { Field } from './fields.ts'
import type { Language } from './language.ts'
import { findMunicipality } from './municipalities.ts'
import { parseNumber } from './numbers.ts'
import type { Part, Step } from './parts.ts'
import type { Plan } from './plan.ts'
import { isPerson, type Person, type Value, type Values } from './values.ts'

/** Why a field's answer can't be saved. The sentence is in texts; `facts` are its figures. */
export const faultCodes = [
  'required',
  'tooLong',
  'controlCharacters',
  'notWords',
  'nationalId',
  'notANumber',
  'ambiguousNumber',
  'belowLeast',
  'notWhole',
  'notADate',
  'notYet',
  'notAnOption',
  'notAMember',
  'goneEntry',
  'wrongOrder',
] as const
export type FaultCode = (typeof faultCodes)[number]
export type Fault = {
  readonly field: string
  readonly code: FaultCode
  readonly facts: Readonly<Record<string, string | number>>
}

/** What a person typed on a card: input id → text. A field's second input (a name, a new title) is `<field>.other`. */
export type Typed = Readonly<Record<string, string>>
export const otherInput = (field: string) => `${field}.other`
/** What a list sends when nothing in it shall be chosen any more: a choice can be taken back. */
export const noneChosen = '-'

export type Member = { readonly id: string; readonly name: string }
export type NewEntry = { readonly part: string; readonly id: string; readonly title: string; readonly values: Values }

/** Values to save: null empties a field. `make` are entries that came into being because their titles were typed. */
export type Answers =
  | { readonly ok: true; readonly values: Readonly<Record<string, Value | null>>; readonly make: readonly NewEntry[] }
  | { readonly ok: false; readonly faults: readonly Fault[] }

export type AnswerContext = {
  readonly plan: Plan | undefined
  readonly language: Language
  /** A date in Norway. */
  readonly today: IsoDate
  readonly members: readonly Member[]
  /** Ids for new entries: the same for the same title on the same card, so that a double click makes one. */
  readonly newId: (field: string, title: string) => string
  readonly titleField: (part: string) => string
}

/** Reads what was typed in one step into values, or says at which fields it can't be. */
export function readAnswers(part: Part, step: Step, typed: Typed, current: Values, context: AnswerContext): Answers {
  const values: Record<string, Value | null> = {}
  const make: NewEntry[] = []
  const faults: Fault[] = []
  for (const name of step.fields) {
    const field = part.fields[name]
    if (!field) continue
    const read = answerSchema(field, name, current[name], context).safeParse({
      main: typed[name] ?? '',
      other: typed[otherInput(name)] ?? '',
    })
    if (read.success) {
      values[name] = read.data.value
      if (read.data.make) make.push(read.data.make)
    } else faults.push(faultOf(name, read.error.issues[0]))
  }
  if (faults.length === 0) faults.push(...orderFaults(part, step, values, current))
  return faults.length > 0 ? { ok: false, faults } : { ok: true, values, make }
}

type Answer = { readonly value: Value | null; readonly make?: NewEntry }
type Refuse = (code: FaultCode, facts?: Fault['facts']) => never

const issueSchema = z.object({
  params: z.object({ code: z.enum(faultCodes), facts: z.record(z.string(), z.union([z.string(), z.number()])) }),
})

function faultOf(field: string, issue: z.core.$ZodIssue | undefined): Fault {
  const { code, facts } = issueSchema.parse(issue).params
  return { field, code, facts }
}

/** The zod schema of one field's inputs: text in, value out, one issue with a code when it can't be. */
function answerSchema(field: Field, name: string, held: Value | undefined, context: AnswerContext) {
  return z.object({ main: z.string(), other: z.string() }).transform((input, ctx): Answer => {
    const refuse: Refuse = (code, facts = {}) => {
      throw new Refused(code, facts)
    }
    try {
      const answer = read(field, name, held, { main: input.main.trim(), other: input.other.trim() }, context, refuse)
      if (field.required && answer.value === null) refuse('required')
      return answer
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      ctx.issues.push({ code: 'custom', input, params: { code: error.code, facts: error.facts } })
      return z.NEVER
    }
  })
}

class Refused extends Error {
  readonly code: FaultCode
  readonly facts: Fault['facts']
  constructor(code: FaultCode, facts: Fault['facts']) {
    super(code)
    this.code = code
    this.facts = facts
  }
}

function read(
  field: Field,
  name: string,
  held: Value | undefined,
  input: { main: string; other: string },
  context: AnswerContext,
  refuse: Refuse,
): Answer {
  const { main, other } = input
  const empty: Answer = { value: null }
  const none = main === '' || main === noneChosen
  switch (field.kind) {
    case 'text':
      return main === '' ? empty : { value: checkedText(main, field.max, refuse) }
    case 'number': {
      if (main === '') return empty
      const number = parseNumber(main, context.language)
      if (!number.ok) return refuse(number.fault, { text: main.slice(0, 40) })
      const { least } = field
      if (least !== undefined && number.value < least) return refuse('belowLeast', { least })
      if (field.whole && !Number.isInteger(number.value)) return refuse('notWhole')
      return { value: number.value }
    }
    case 'date':
      if (main === '') return empty
      return { value: readDate(main, field, context.today, refuse) }
    case 'choice':
      if (none) return empty
      return field.options.includes(main) ? { value: main } : refuse('notAnOption')
    case 'choices': {
      const chosen = main.split(',').filter((option) => option !== '')
      if (chosen.some((option) => !field.options.includes(option))) return refuse('notAnOption')
      return { value: chosen.length > 0 ? field.options.filter((option) => chosen.includes(option)) : null }
    }
    case 'municipality':
      if (main === '') return empty
      return findMunicipality(main) ? { value: main } : refuse('notAnOption')
    case 'person': {
      // A name that was there before gives way to a member who is chosen now; a new name goes before the one chosen.
      const stays = main !== '' && isPerson(held) && held.id === undefined && held.name === other
      if (field.orName && other !== '' && !stays) return { value: { name: checkedText(other, 100, refuse) } }
      if (none) return empty
      return { value: memberOf(main, context) ?? refuse('notAMember') }
    }
    case 'reference': {
      if (field.orNew && other !== '') {
        const title = checkedText(other, 120, refuse)
        const there = sameTitle(title, field.orNew, context)
        if (there !== undefined) return { value: there }
        const id = context.newId(name, title)
        return {
          value: id,
          make: { part: field.orNew, id, title, values: { [context.titleField(field.orNew)]: title } },
        }
      }
      if (none) return empty
      const target = context.plan?.entries.find((entry) => entry.id === main && field.to.includes(entry.part))
      return target ? { value: target.id } : refuse('goneEntry')
    }
    default:
      return field satisfies never
  }
}

function readDate(typed: string, { past }: { readonly past?: true }, today: IsoDate, refuse: Refuse): IsoDate {
  const date = parseDate(typed) ?? refuse('notADate', { text: typed.slice(0, 40) })
  return past && date > today ? refuse('notYet', { to: date }) : date
}

/** What is called just that already, in capitals or not: to write its name is to choose it. */
function sameTitle(title: string, part: string, { plan, titleField }: AnswerContext): string | undefined {
  const plain = (text: Value | undefined) => (typeof text === 'string' ? text.toLowerCase().replace(/\s+/g, ' ') : '')
  return plan?.entries.find((entry) => entry.part === part && plain(entry.values[titleField(part)]) === plain(title))
    ?.id
}

function memberOf(id: string, context: AnswerContext): Person | undefined {
  const member = context.members.find((one) => one.id === id)
  return member && { id: member.id, name: member.name }
}

// Control and format characters have no picture. A tab and a new line are text all the same; so are the joiners that
// hold an emoji of several parts together (a family, somebody at work) and the tags of a country's flag.
const piece = String.raw`\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*`
const flag = String.raw`\u{1f3f4}[\u{e0020}-\u{e007e}]{1,6}\u{e007f}`
const wholeOrHidden = new RegExp(`(${piece}(?:\\u200d${piece})+|${flag}|[\\n\\t])|[\\p{Cc}\\p{Cf}]`, 'gu')

/** Text without the characters that nobody can see and that can make it look like something else. */
export const withoutControlCharacters = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(wholeOrHidden, (_found, whole: string | undefined) => whole ?? '')

function checkedText(typed: string, max: number, refuse: Refuse): string {
  const text = typed.replace(/\r\n?/g, '\n')
  if (withoutControlCharacters(text) !== text) return refuse('controlCharacters')
  const length = [...text].length
  if (length > max) return refuse('tooLong', { max, length })
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse('notWords')
  if (holdsNationalId(text)) return refuse('nationalId')
  return text
}

// Day, month and year, then five digits, with the spaces and marks that people put between. It looks ahead, so that a
// number is found also when the digits before it could begin another; two dates after each other are none.
const [space, mark, dash] = ['[ \\u00a0\\u202f]?', '[ \\u00a0\\u202f./_:,-]?', '[\\s./_:,–-]{0,3}']
const pairs = Array.from({ length: 3 }, () => `\\d${space}\\d`).join(mark)
const elevenDigits = new RegExp(`(?<!\\d)(?=(${pairs}${dash}\\d(?:${space}\\d){4})(?!\\d))`, 'g')

/** Eleven digits, perhaps grouped, whose control digits are right: a national identity number, D-number or the like. */
function holdsNationalId(text: string): boolean {
  // Compatibility forms first: full-width digits are digits too.
  return [...text.normalize('NFKC').matchAll(elevenDigits)].some(
    ([, digits = '']) => idnr(digits.replace(/\D/g, '')).status === 'valid',
  )
}

function orderFaults(
  part: Part,
  step: Step,
  values: Readonly<Record<string, Value | null>>,
  current: Values,
): readonly Fault[] {
  const held = (name: string) => (name in values ? values[name] : current[name])
  return part.order.flatMap(([first, second]): Fault[] => {
    const [from, to] = [held(first), held(second)]
    const asked = step.fields.includes(second) ? second : first
    if (!step.fields.includes(asked) || typeof from !== 'string' || typeof to !== 'string' || from <= to) return []
    return [{ field: asked, code: 'wrongOrder', facts: { from, to, first, second } }]
  })
}
