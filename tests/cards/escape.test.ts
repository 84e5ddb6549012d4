import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, inOneText, shortened } from '../../src/cards/escape.ts'
import { read } from '../support/shown.ts'

/** What people write, and what Markdown and Adaptive Cards would make something of. */
const pieces = fc.constantFrom(
  '[her](https://example.com)',
  '![bilde](https://example.com/x.png)',
  '<https://example.com>',
  '<at>Kari</at>',
  '<b onclick="x">',
  '&nbsp;',
  '&lt;',
  '**fet**',
  '_kursiv_',
  '~~strøket~~',
  '`kode`',
  '```',
  '{{DATE(2026-12-01T00:00:00Z, SHORT)}}',
  `\${1+1}`,
  '# ',
  '> ',
  '- ',
  '+ ',
  '* ',
  '1. ',
  '12) ',
  '---',
  '===',
  '| a | b |',
  '[ref]: https://example.com',
  '\\',
  '    ',
  '\t',
  '  \n',
  '\r\n',
  '\n',
  '\n\n',
  'Langturnus',
  ' ',
  '8,1 %',
)
const texts = fc.oneof(
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 10 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme' }),
)

/** A text as people see it: lines without the spaces about them, and none that are empty. */
const seen = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

describe('text from people on a card', () => {
  it.each([
    ['[her](https://example.com)', '\\[her\\](https://example.com)'],
    ['**fet** og _kursiv_', '\\*\\*fet\\*\\* og \\_kursiv\\_'],
    ['<at>Kari</at>', '\\<at\\>Kari\\</at\\>'],
    ['{{DATE(2026-12-01T00:00:00Z)}}', '\\{\\{DATE(2026-12-01T00:00:00Z)\\}\\}'],
    ['# Mål\n- ett\n2. to', '\\# Mål\n\n\\- ett\n\n2\\. to'],
    ['Fra 8,1 % til 6,5 % (2027)', 'Fra 8,1 % til 6,5 % (2027)'],
  ])('is marked as text: %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  it('is read as what was written, whatever it holds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(seen(read(escapeMarkdown(text)))).toBe(seen(text))
      }),
    )
  })
})

describe('a renderer of Markdown', () => {
  const renderer = new MarkdownIt('commonmark')
  const render = (text: string) => renderer.render(text)
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }
  const plain = (html: string) =>
    html.replace(/<\/?p>/g, '\n').replace(/&(lt|gt|quot|amp);/g, (_entity, name: string) => entities[name] ?? '')

  it('shows the text, and makes nothing else of it: no link, no mention, no list, no code', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const html = render(escapeMarkdown(text))
        expect(html.replace(/<\/?p>/g, '')).not.toContain('<')
        expect(seen(plain(html))).toBe(seen(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a text that is cut', () => {
  it.each([
    ['kort', 10, 'kort'],
    ['Langturnus i bofellesskapene', 15, 'Langturnus i…'],
    ['Langturnusordningen', 10, 'Langturnu…'],
    ['to\nlinjer', 20, 'to linjer'],
    ['👨‍👩‍👧'.repeat(3), 20, '👨‍👩‍👧'.repeat(3)],
  ])('“%s” to %d letters', (text, most, cut) => {
    expect(shortened(text, most)).toBe(cut)
  })

  it('is never longer than what there is room for, and begins as it did', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 100 }), (text, most) => {
        const cut = shortened(text, most)
        expect([...cut].length).toBeLessThanOrEqual(most)
        expect(text.replace(/[ \t\r\n]+/g, ' ').startsWith(cut.replace(/…$/, ''))).toBe(true)
        expect(cut.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('the lines of a card in one text', () => {
  it('are parted by one full stop, whether they end with one or not, and those that are empty are left out', () => {
    expect(inOneText(['**Uke 50**', '', '3 prosjekter: 3 i gang.', 'Går det bra?', 'Vis dem'])).toBe(
      'Uke 50. 3 prosjekter: 3 i gang. Går det bra? Vis dem',
    )
  })

  it('say what was written, as it was written', () => {
    expect(inOneText([escapeMarkdown('Sammen_om [nærvær]'), escapeMarkdown('1. pulje')])).toBe(
      'Sammen_om [nærvær]. 1. pulje',
    )
  })
})
