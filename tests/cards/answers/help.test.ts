import { describe, expect, it } from 'vitest'
import { examplesOf } from '../../../src/cards/answers/help.ts'
import { draw } from '../../../src/cards/draw.ts'
import { languages } from '../../../src/plan/language.ts'
import { understand } from '../../../src/programme/questions/understand.ts'
import { asked, buttonsOn } from '../../support/shown.ts'
import { stageFor } from '../../support/views.ts'

/** Help for coordinators, in chats of their own. */

const today = '2026-11-23'
const card = (language: (typeof languages)[number]) =>
  draw(
    { view: 'coordinatorHelp', programme: { id: 'p1', name: 'Nærvær' } },
    { ...stageFor(language, undefined), personal: true, today },
  )

describe.each(languages)('what help says that coordinators can ask: %s', (language) => {
  it.each(Object.entries(examplesOf(language, today)))('is understood as what it leads to: %s', (_, example) => {
    const understood = understand(example.text, { projects: [], indicators: [] }, today)
    expect(understood).toEqual({ kind: 'certain', question: example.question })
  })

  it('can be pressed, as can a summary each week and the programme, and leads to what groups can say', () => {
    const actions = buttonsOn(card(language)).map(asked)
    for (const { question } of Object.values(examplesOf(language, today)))
      expect(actions).toContainEqual({ do: 'ask', programme: 'p1', question })
    expect(actions).toEqual(
      expect.arrayContaining([
        { do: 'weekly', programme: 'p1', on: true },
        { do: 'programme', programme: 'p1' },
        { do: 'help', groups: true },
      ]),
    )
  })
})
