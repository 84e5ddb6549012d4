import { TextRun } from 'docx'
import { holdable } from './xml-text.ts'

type Look = { readonly bold?: boolean; readonly color?: string }

/** Text as it was typed, a new line where there was one. Word reads no markup in it. */
export const runsOf = (text: string, look: Look = {}): TextRun[] =>
  holdable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }))
