import { convertMillimetersToTwip, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import type { Language } from '../plan/language.ts'
import type { RiskLevel } from '../plan/risks.ts'

/** Which proofing language Word checks the text with. */
export const wordLanguage: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** Found in Word on every machine, and with a free twin of the same widths (Carlito) elsewhere. */
export const font = 'Calibri'

/** Each at least 4.5 to 1 on white, and white on the first (WCAG 2.2, 1.4.3). */
export const colours = {
  strong: '1B3A57',
  text: '1F2933',
  quiet: '4A5763',
  line: 'B8C2CC',
  band: 'E9EEF3',
  figures: '1B5E9B',
  target: '9A3B00',
} as const

/** Light enough for the text on them: a level is always named too. */
export const tints: Readonly<Record<RiskLevel, string>> = {
  red: 'F9D3D0',
  orange: 'FBE0C3',
  yellow: 'FDF3C0',
  green: 'DCEFDC',
}

/** A4, in twentieths of a point. */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: convertMillimetersToTwip(22),
} as const
export const textWidth = page.width - 2 * page.margin

export const headingNumbers = 'headings'
/** "1", "1.1"; the third level is a name among others and has none. */
export const numbering = {
  config: [
    {
      reference: headingNumbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          style: { paragraph: { indent: { left: 680, hanging: 680 } } },
        },
        {
          level: 1,
          format: LevelFormat.DECIMAL,
          text: '%1.%2',
          style: { paragraph: { indent: { left: 680, hanging: 680 } } },
        },
      ],
    },
  ],
}

const heading = (size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: colours.strong },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

export const stylesFor = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 21, color: colours.text, language: { value: wordLanguage[language] } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 52, bold: true, color: colours.strong },
      paragraph: { spacing: { before: 60, after: 240 } },
    },
    heading1: heading(32, 480, 160),
    heading2: heading(26, 360, 120),
    heading3: heading(22, 280, 100),
  },
  paragraphStyles: [
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { size: 24, color: colours.strong },
      paragraph: { spacing: { after: 200, line: 288, lineRule: LineRuleType.AUTO } },
    },
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { size: 19, color: colours.quiet } },
    {
      id: 'Kind',
      name: 'Kind',
      basedOn: 'Normal',
      run: { size: 28, color: colours.quiet },
      paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
    },
    // Between two tables, which would be one to Word without it.
    {
      id: 'Air',
      name: 'Air',
      basedOn: 'Normal',
      run: { size: 12 },
      paragraph: { spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'Normal',
      run: { bold: true, color: colours.strong },
      paragraph: { spacing: { before: 160, after: 20 }, keepNext: true },
    },
    {
      id: 'Verdict',
      name: 'Verdict',
      basedOn: 'Normal',
      run: { bold: true, size: 23 },
      paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 20, line: 250, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: { bold: true, size: 26, color: colours.strong },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 80, after: 20 } },
    },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { spacing: { after: 0 }, indent: { left: 220 } } },
  ],
})
