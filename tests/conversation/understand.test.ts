import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textsOf } from '../../appPackage/check/texts.ts'
import type { CommandName } from '../../src/cards/view.ts'
import { type Intent, understand } from '../../src/conversation/understand.ts'
import { elements } from '../../src/plan/elements/index.ts'
import { type Language, languages } from '../../src/plan/language.ts'
import { texts } from '../../src/texts/index.ts'

/** What was understood, in a few words: "command plan", "element milestones", "language nn". */
function told(text: string): string {
  const intent = understand(text)
  switch (intent.kind) {
    case 'command':
      return `command ${intent.command}`
    case 'element':
    case 'example':
      return `${intent.kind} ${intent.element.id}`
    case 'language':
      return `language ${intent.language}`
    case 'indicator':
    case 'reading':
      return `${intent.kind} “${intent.named}”`
    case 'pause':
      return `pause until “${intent.until}”`
    case 'joining':
    case 'coordinating':
      return `${intent.kind} “${intent.code}”`
    case 'weekly':
      return `weekly ${intent.on ? 'on' : 'off'}`
    case 'simulate':
      return `simulate “${intent.day}”`
    case 'pauseEnds':
    case 'thanks':
    case 'reminder':
    case 'nothing':
    case 'unknown':
      return intent.kind
    default:
      return intent satisfies never
  }
}

const nearest = (intent: Intent) =>
  intent.kind === 'unknown'
    ? intent.nearest.map((one) => (one.kind === 'command' ? one.command : one.element.id))
    : undefined

const commands = (language: Language) => Object.entries(texts[language].commands)

describe('a word', () => {
  describe.each(languages)('in %s', (language) => {
    it.each(commands(language))('asks for %s', (command, { words, title }) => {
      expect([title, ...words].map(told)).toEqual([title, ...words].map(() => `command ${command}`))
    })

    it.each(elements.map((element) => [element.id, element] as const))('leads to %s', (id, element) => {
      const { name, words } = element.texts[language]
      expect([name, ...words].map((word) => [word, told(word)])).toEqual(
        [name, ...words].map((word) => [word, `element ${id}`]),
      )
    })
  })

  it.each([
    ['HJELP', 'command help'],
    ['  Plan.', 'command plan'],
    ['«risiko»', 'element risks'],
    ['Hva kan du?', 'command help'],
    ['milepæler', 'element milestones'],
    ['milepålar', 'element milestones'],
    ['milestones', 'element milestones'],
    ['kom\ni gang', 'command start'],
    ['Økonomi', 'command economics'],
    ['regnestykket', 'command economics'],
    ['reknestykket', 'command economics'],
    ['economics', 'command economics'],
    ['gevinst', 'element benefits'],
  ])('is the same in any case, with any marks about it: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each([
    ['tidslinje', 'command timeline'],
    ['timeline', 'command timeline'],
    ['risikomatrise', 'command matrix'],
    ['risk matrix', 'command matrix'],
    ['målinger', 'command indicators'],
    ['målingar', 'command indicators'],
    ['readings', 'command indicators'],
    ['avlesninger', 'command indicators'],
    ['reading', 'command report'],
    ['avlesning', 'command report'],
    ['avlesing', 'command report'],
    ['follow-up', 'command followUps'],
    ['indikatorer', 'element baseline'],
    ['risiko', 'element risks'],
  ])('asks for the picture of a list, or for the list itself: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each([
    ['bli med', 'command join'],
    ['Bli med ABCD-1234', 'joining “ABCD-1234”'],
    ['join abcd 1234', 'joining “abcd 1234”'],
    ['bli med ABCD-123', 'joining “ABCD-123”'],
    ['join us for lunch', 'unknown'],
    ['bli koordinator', 'coordinating “”'],
    ['bli koordinator 0123-4567', 'coordinating “0123-4567”'],
    ['become a coordinator 0123-4567', 'coordinating “0123-4567”'],
    ['meld ut', 'command quit'],
    ['meld inn', 'command report'],
    ['nytt program', 'command newProgramme'],
    ['inviter koordinator', 'command invite'],
  ])('asks for the way into a programme, or out of it: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each([
    ['gi meg en oppsummering hver uke', 'weekly on'],
    ['Gi meg ei oppsummering kvar veke', 'weekly on'],
    ['eg vil gjerne ha eit samandrag kvar måndag', 'weekly on'],
    ['weekly summary please', 'weekly on'],
    ['send me a summary every week', 'weekly on'],
    ['ukentlig sammendrag, takk', 'weekly on'],
    ['kan du sende sammendraget hver uke', 'weekly on'],
    ['a summary every Monday', 'weekly on'],
    ['can I get a summary every week?', 'weekly on'],
    ['ukentlig oppsummering i programmet', 'weekly on'],
    ['i have a weekly summary', 'unknown'],
    ['I get a weekly summary', 'unknown'],
    ['vi har oppsummering hver uke', 'unknown'],
    ['det er ukentlig oversikt', 'unknown'],
    ['oppsummering av sykefravær hver uke', 'unknown'],
    ['gi meg en oppsummering', 'unknown'],
  ])('asks for a summary each week, in whatever words, and for nothing besides: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each([
    ...['takk', 'Tusen takk!', 'takk for hjelpa', 'thanks', 'Thank you.'],
    ...['takk for ukentlig sammendrag', 'Tusen takk for sammendraget hver uke', 'takk for samandraget kvar veke'],
    ...['thanks for the weekly summary', 'Thank you for the summary every week'],
  ])('may be nothing but thanks: %s', (text) => {
    expect(told(text)).toBe('thanks')
  })

  it.each([
    ['<at>Saman</at> plan', 'command plan'],
    ['<at>Saman</at>&nbsp;plan', 'command plan'],
    ['<at id="0">Saman</at> hjelp\n', 'command help'],
    ['plan <at>Saman</at>', 'command plan'],
    ['<p><at>Saman</at> vis eksempel</p>', 'command examples'],
    ['@Saman plan', 'command plan'],
    ['Saman, hjelp', 'command help'],
    ['<at>Saman</at>', 'nothing'],
    ['@Saman', 'nothing'],
    [' \n ', 'nothing'],
    ['', 'nothing'],
    ['???', 'nothing'],
  ])('may come with a mention: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each([
    ['fortset', 'command continue'],
    ['hjelpp', 'command help'],
    ['milepeler', 'element milestones'],
    ['histroikk', 'unknown'],
    ['historik', 'command history'],
    ['contnue', 'command continue'],
    ['eksempel milepæer', 'example milestones'],
  ])('may have one slip in it when it is long enough: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each(['plam', 'hi there', 'nei', 'mel'])('that is short must be right: %s', (text) => {
    expect(told(text)).toBe('unknown')
  })
})

describe('a good example', () => {
  it.each([
    ['eksempel milepæler', 'example milestones'],
    ['vis eksempel risiko', 'example risks'],
    ['godt eksempel gevinster', 'example benefits'],
    ['døme milepålar', 'example milestones'],
    ['vis døme organisering', 'example organisation'],
    ['example milestones', 'example milestones'],
    ['show example risks', 'example risks'],
  ])('can be asked for by element: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each([
    ['eksempel på risiko', 'example risks'],
    ['Vis eksempel på milepæler!', 'example milestones'],
    ['godt eksempel på mål for tiltak', 'example measureGoals'],
    ['døme på gevinst', 'example benefits'],
    ['vis døme på sjukefråvær', 'unknown'],
    ['example of milestones', 'example milestones'],
    ['<at>Saman</at> show example of risks', 'example risks'],
    ['bytt språk til nynorsk', 'language nn'],
    ['byt språk til bokmål', 'language nb'],
    ['change language to English', 'language en'],
  ])('can be asked for with a small word between: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each(['på', 'på til', 'eksempel på på risiko', 'på risiko om'])('is not made of small words alone: %s', (text) => {
    expect(told(text)).toBe('unknown')
  })
})

describe('a language', () => {
  it.each([
    ['nynorsk', 'language nn'],
    ['bokmål', 'language nb'],
    ['norsk', 'language nb'],
    ['english', 'language en'],
    ['engelsk', 'language en'],
    ['språk nynorsk', 'language nn'],
    ['bytt språk engelsk', 'language en'],
    ['byt språk bokmål', 'language nb'],
    ['language English', 'language en'],
    ['change language norwegian', 'language nb'],
  ])('can be asked for by name: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })
})

describe('a word with more after it', () => {
  it.each([
    ['indikator sykefravær', 'indicator “sykefravær”'],
    ['Indikator: Sykefravær i hjemmetjenesten', 'indicator “Sykefravær i hjemmetjenesten”'],
    ['<at>Saman</at> indikator sykefravær', 'indicator “sykefravær”'],
    ['@Saman indikator for sjukefråvær', 'indicator “sjukefråvær”'],
    ['vis indikatoren «Den nødvendige samtalen»', 'indicator “Den nødvendige samtalen”'],
    ['indicator sick leave', 'indicator “sick leave”'],
    ['show indicator sick leave', 'indicator “sick leave”'],
    ['indikatr sykefravær', 'indicator “sykefravær”'],
  ])('names an indicator: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each([
    ['avlesning sykefravær', 'reading “sykefravær”'],
    ['avlesing sjukefråvær', 'reading “sjukefråvær”'],
    ['ny avlesning for sykefravær', 'reading “sykefravær”'],
    ['avlesnig sykefravær', 'reading “sykefravær”'],
    ['reading sick leave', 'reading “sick leave”'],
    ['new reading of sick leave', 'reading “sick leave”'],
    ['meld inn sykefravær', 'reading “sykefravær”'],
  ])('names what a figure is of: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each([
    ['pause til 1.2.2027', 'pause until “1 2 2027”'],
    ['pause til 1. februar 2027', 'pause until “1 februar 2027”'],
    ['pause til 2027-02-01', 'pause until “2027 02 01”'],
    ['Pause fram til 1. februar', 'pause until “1 februar”'],
    ['pause until 1 February 2027', 'pause until “1 february 2027”'],
    ['pause 1.2.2027', 'pause until “1 2 2027”'],
    ['ta pause til 1.2.2027', 'pause until “1 2 2027”'],
    ['kvile til 1.2.2027', 'pause until “1 2 2027”'],
    ['take a break until 1 February 2027', 'pause until “1 february 2027”'],
    ['puase til 1.2.2027', 'unknown'],
    ['paus til 1.2.2027', 'pause until “1 2 2027”'],
    ['pause til jul', 'pause until “jul”'],
  ])('says until when the project shall rest: %s', (text, intent) => {
    expect(told(text)).toBe(intent)
  })

  it.each([
    ...['pause slutt', 'pause opphev', 'pause stopp', 'pause av', 'opphev pausen', 'opphev pausa', 'pausen er slutt'],
    ...['pause stop', 'pause over', 'end the pause', 'Stop pause.'],
  ])('ends the rest: %s', (text) => {
    expect(told(text)).toBe('pauseEnds')
  })

  it.each(['rest of the plan', 'pause eller ikke', 'indikatorkrav', 'leading question'])(
    'is no such wish when it may as well be something else: %s',
    (text) => {
      expect(told(text)).toBe('unknown')
    },
  )

  it.each(['påminnelse', 'påminnelser', 'påminning', 'Påminningar', 'reminder', 'reminders'])(
    'or alone, asks for one’s own card: %s',
    (text) => {
      expect(told(text)).toBe('reminder')
    },
  )

  it('asks for a day to be played, and says what it is where none can be', () => {
    expect(told('simulate 2026-12-01')).toBe('simulate “2026 12 01”')
    expect(understand('simuler 1.12.2026')).toMatchObject({ otherwise: { kind: 'unknown', said: 'simuler 1.12.2026' } })
  })
})

describe('the commands of the app package', () => {
  // The same ten, in the same order, in every language of the manifest.
  const order: readonly CommandName[] = [
    ...(['start', 'plan', 'continue', 'report', 'assess', 'timeline'] as const),
    ...(['pause', 'history', 'languages', 'help'] as const),
  ]
  const read = (file: string): object =>
    JSON.parse(readFileSync(new URL(`../../appPackage/${file}`, import.meta.url), 'utf8'))
  const isTitle = (key: string) => /^bots\[0\]\.commandLists\[0\]\.commands\[\d+\]\.title$/.test(key)
  // The manifest has its texts in a tree, the language files have them flat, under the same names.
  const titles = (file: string) => [...textsOf(read(file))].flatMap(([key, text]) => (isTitle(key) ? [text] : []))

  it.each(['manifest.json', 'nn.json', 'en.json'])('in %s are understood as what they stand for', (file) => {
    expect(titles(file).map(told)).toEqual(order.map((command) => `command ${command}`))
  })
})

describe('anything else', () => {
  it.each([
    ['kan du vise meg planen', 'plan'],
    ['hvor er milepælene våre', 'milestones'],
    ['jeg trenger hjelp', 'help'],
    ['vi vil se eksempler', 'examples'],
    ['what about the risks', 'risks'],
  ])('“%s” gets what it mentions among the nearest', (text, wanted) => {
    expect(nearest(understand(text))).toContain(wanted)
  })

  it('is told back without the mention', () => {
    expect(understand('<at>Saman</at> Xyzzy nå')).toMatchObject({ kind: 'unknown', said: 'Xyzzy nå' })
  })

  it.each(['sykefraværet vårt er for høyt', 'xyzzy', '42', '日本語', 'drop table plan', '🙂 ost'])(
    '“%s” gets the nearest commands, each once, and never none',
    (text) => {
      const intent = understand(text)
      expect(intent).toMatchObject({ kind: 'unknown', said: text })
      const found = nearest(intent) ?? []
      expect(found.length).toBeGreaterThan(0)
      expect(found.length).toBeLessThanOrEqual(4)
      expect(new Set(found).size).toBe(found.length)
    },
  )

  it.each([
    ['words', 'sykefravær '.repeat(1000)],
    ['one word', 'æ'.repeat(10_000)],
    ['brackets', `xyzzy ${'<'.repeat(10_000)}`],
    ['mentions', '<at>xyzzy'.repeat(1200)],
    ['spaces', `xyzzy${' '.repeat(10_000)}b`],
    ['marks', `xyzzy${'!'.repeat(10_000)}b`],
  ])('of ten thousand characters is answered like any other: %s', (_what, text) => {
    expect(understand(text).kind).toBe('unknown')
  })

  it('never fails, and never leaves anybody without a way on', () => {
    const pieces = fc.constantFrom(
      '<at>',
      '</at>',
      '<',
      '>',
      '&nbsp;',
      '@Saman',
      'plan',
      'eksempel',
      'språk',
      ' ',
      '\u0000',
      '👨‍👩‍👧',
    )
    const messages = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(pieces, fc.string()), { maxLength: 8 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(messages, (text) => {
        const intent = understand(text)
        if (intent.kind === 'unknown') expect(intent.nearest.length).toBeGreaterThan(0)
      }),
    )
  })
})
