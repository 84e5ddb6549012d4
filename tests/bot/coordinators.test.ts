import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readCode } from '../../src/programme/codes.ts'
import { createProgrammes } from '../../src/storage/programmes.ts'
import { aslak, ingrid, kari, ola, type Person } from '../support/activities.ts'
import { type Speaker, startTestBot, type TestBot } from '../support/bot.ts'
import { hasProgramme, joins } from '../support/programmes.ts'
import { findButton, heading, inputsOn, wordsOn } from '../support/shown.ts'
import { hasPlan } from '../support/walk.ts'

/** A programme in its coordinators' own chats, over HTTP. Ola may make programmes. */

let bot: TestBot
beforeAll(async () => {
  bot = await startTestBot({ founders: [ola.aadObjectId] })
})
afterAll(() => bot[Symbol.asyncDispose]())
beforeEach(() => {
  bot.now = '2026-11-23T09:00:00Z'
})

const chat = (person: Person): Speaker => bot.room('personal', [person]).as(person)
const programmes = () => createProgrammes(bot.table)
const words = (of: Speaker) => wordsOn(of.lastCard())
const codeOn = (of: Speaker) => readCode(/\b[0-9A-Z]{4}\u2011[0-9A-Z]{4}\b/.exec(words(of))?.[0] ?? '')

async function makes(me: Speaker, typed: Readonly<Record<string, string>> = {}) {
  await me.says('nytt program')
  await me.presses(
    { do: 'makeProgramme' },
    { name: 'Nærvær i nord', themes: 'sickLeave,fullTime', cohorts: '10\n2\n2', ...typed },
  )
  const code = codeOn(me)
  const stored = code === undefined ? undefined : await programmes().withCode(code)
  if (!stored) throw new Error(`no programme on: ${words(me)}`)
  return stored.programme
}

describe('a programme that has been made', () => {
  it('gets another name, other themes and cohorts, and keeps its code', async () => {
    const me = chat(ola)
    const { id, code } = await makes(me)
    await me.presses({ do: 'editProgramme', programme: id })
    const filled = Object.fromEntries(inputsOn(me.lastCard()).map((input) => [input.id, input.value]))
    expect(filled).toMatchObject({ name: 'Nærvær i nord', themes: 'sickLeave,fullTime', cohorts: '2\n10' })
    await me.presses({ do: 'saveProgramme' }, { name: 'Nærvær i sør', themes: 'sickLeave', cohorts: '2\n10\n11' })
    expect(words(me)).toContain('Programmet er endret')
    expect(await programmes().find(id)).toMatchObject({
      programme: { name: 'Nærvær i sør', themes: ['sickLeave'], cohorts: ['2', '10', '11'], code },
    })
  })

  it('is not changed to what does not hold, and what was typed stays', async () => {
    const me = chat(ola)
    const { id } = await makes(me)
    await me.presses({ do: 'editProgramme', programme: id })
    await me.presses({ do: 'saveProgramme' }, { name: 'x'.repeat(101), cohorts: '3' })
    expect(words(me)).toContain('Teksten er 101 tegn')
    expect(inputsOn(me.lastCard()).find((input) => input.id === 'cohorts')?.value).toBe('3')
    expect((await programmes().find(id))?.programme.name).toBe('Nærvær i nord')
  })
})

describe('who may make a programme', () => {
  it('names it, its themes and its cohorts, and gets a code to give away', async () => {
    const me = chat(ola)
    const programme = await makes(me)
    expect(programme).toMatchObject({
      name: 'Nærvær i nord',
      themes: ['sickLeave', 'fullTime'],
      cohorts: ['2', '10'],
      coordinators: [{ id: ola.aadObjectId, name: ola.name }],
    })
    const shown = words(me)
    expect(shown).toContain('Programmet er laget')
    expect(shown).toContain('Temaer: sykefravær og nærvær, heltidskultur')
    expect(shown).toContain('Puljer: 2 og 10')
    expect(shown).toContain('Koordinatorer: Ola Hansen')
    expect(shown).toContain('Ingen prosjekter er med ennå.')
  })

  it('makes one when the form is sent twice', async () => {
    const me = chat(ola)
    await me.says('nytt program')
    const press = me.pressing({ do: 'makeProgramme' }, { name: 'To ganger' })
    const before = (await programmes().all()).length
    await Promise.all([me.delivers(press), me.delivers(press)])
    await me.delivers(press)
    expect((await programmes().all()).length - before).toBe(1)
  })

  it('is told what is wrong, with what was typed', async () => {
    const me = chat(ola)
    await me.says('nytt program')
    await me.presses({ do: 'makeProgramme' }, { name: 'x'.repeat(101), cohorts: '1' })
    expect(words(me)).toContain('Teksten er 101 tegn')
    expect(inputsOn(me.lastCard()).find(({ id }) => id === 'cohorts')?.value).toBe('1')
  })

  it('is nobody else, and nobody in a channel', async () => {
    const me = chat(kari)
    await me.says('nytt program')
    expect(words(me)).toContain('Bare de som er satt opp til det')
    await me.says('program')
    expect(heading(me.lastCard())).toBe('Du koordinerer ikke noe program')
    expect(findButton(me.lastCard(), { do: 'newProgramme' })).toBeUndefined()
    const there = bot.room('channel', [ola]).as(ola)
    await there.says('nytt program')
    expect(words(there)).toContain('Dette viser jeg bare i en personlig chat')
  })

  it('writes names that are shown as they are', async () => {
    const me = chat(ola)
    await makes(me, { name: '**Fet** [lenke](http://x) {{DATE(x)}}' })
    expect(heading(me.lastCard())).toBe('**Fet** [lenke](http://x) {{DATE(x)}}')
  })
})

describe('a code', () => {
  it('is changed once it is asked for and confirmed; the old one leads nowhere', async () => {
    const me = chat(ola)
    const before = await makes(me)
    await me.presses({ do: 'askRenew' })
    expect(words(me)).toContain('Bytte koden til Nærvær i nord?')
    const press = me.pressing({ do: 'renew' })
    await me.delivers(press)
    const code = codeOn(me)
    expect(code).not.toBe(before.code)
    expect(await programmes().withCode(before.code)).toBeUndefined()
    // Delivered once more: it has been renewed already.
    await me.delivers(press)
    expect(codeOn(me)).toBe(code)
  })
})

describe('another coordinator', () => {
  async function invited() {
    const me = chat(ola)
    const programme = await makes(me)
    await me.presses({ do: 'invite' })
    const code = codeOn(me)
    if (!code) throw new Error('no invitation')
    return { me, programme, code }
  }

  it('comes with a code that works once, and finds the programme', async () => {
    const { programme, code } = await invited()
    const her = chat(ingrid)
    await her.says(`bli koordinator ${code}`)
    expect(words(her)).toContain('Du er nå koordinator.')
    expect(heading(her.lastCard())).toBe('Nærvær i nord')
    expect((await programmes().find(programme.id))?.programme.coordinators).toHaveLength(2)
    const third = chat(kari)
    await third.says(`bli koordinator ${code}`)
    expect(words(third)).toContain('Denne koden gjelder ikke')
  })

  it('who tries a code of their own programme leaves it for whom it was meant', async () => {
    const { me, code } = await invited()
    await me.says(`bli koordinator ${code}`)
    expect(words(me)).toContain('Du koordinerer dette programmet fra før. Koden er ikke brukt')
    const her = chat(ingrid)
    await her.says(`bli koordinator ${code}`)
    expect(words(her)).toContain('Du er nå koordinator.')
  })

  it('does not come after seven days, nor with the groups’ own code, nor in a channel', async () => {
    const { programme, code } = await invited()
    const there = bot.room('channel', [ingrid]).as(ingrid)
    await there.says(`bli koordinator ${code}`)
    expect(words(there)).toContain('Dette viser jeg bare i en personlig chat')
    const her = chat(ingrid)
    await her.says(`bli koordinator ${programme.code}`)
    expect(words(her)).toContain('Denne koden gjelder ikke')
    bot.now = '2026-11-30T09:00:00Z'
    await her.says(`bli koordinator ${code}`)
    expect(words(her)).toContain('Denne koden gjelder ikke')
    expect((await programmes().find(programme.id))?.programme.coordinators).toHaveLength(1)
  })

  it('can be taken off it, after a question, and sees nothing from then on', async () => {
    const { me, programme, code } = await invited()
    const her = chat(ingrid)
    await her.says(`bli koordinator ${code}`)
    const press = her.pressing({ do: 'askRenew' })
    await me.presses({ do: 'programme', programme: programme.id })
    await me.presses({ do: 'askDismiss' })
    await me.presses(ingrid.name)
    expect(words(me)).toContain('Ta bort Ingrid Vik som koordinator')
    await me.presses({ do: 'dismiss' })
    expect(words(me)).toContain('Ingrid Vik er ikke lenger koordinator')
    expect((await her.delivers(press)).sentence).toContain('Bare programmets koordinatorer')
    await her.says('program')
    expect(words(her)).not.toContain(programme.code.slice(0, 4))
  })

  it('can leave by themselves, but not the last one', async () => {
    const { me, programme, code } = await invited()
    const her = chat(ingrid)
    await her.says(`bli koordinator ${code}`)
    await me.presses({ do: 'programme', programme: programme.id })
    await me.presses({ do: 'askDismiss' })
    await me.presses('Ola Hansen (deg selv)')
    await her.presses({ do: 'askDismiss' })
    await her.presses('Ingrid Vik (deg selv)')
    await her.presses({ do: 'dismiss' })
    const answer = await me.presses({ do: 'dismiss' })
    expect(answer.sentence).toContain('Du er den siste koordinatoren')
    // Nobody is left to take off it.
    await me.says('program')
    expect(findButton(me.lastCard(), { do: 'askDismiss' })).toBeUndefined()
  })

  it('guesses no code: after five wrong ones also a right one is refused', async () => {
    const { code } = await invited()
    const his = chat(aslak)
    for (let n = 0; n < 5; n += 1) await his.says(`bli koordinator 0000-000${n}`)
    await his.says(`bli koordinator ${code}`)
    expect(words(his)).toContain('prøvd for mange feil koder')
    bot.now = '2026-11-23T09:15:01Z'
    await his.says(`bli koordinator ${code}`)
    expect(words(his)).toContain('Du er nå koordinator.')
  })
})

describe('a programme that is not theirs', () => {
  it('leaves no trace, whatever a card says', async () => {
    const me = chat(ola)
    await makes(me, { name: 'Et annet program' })
    const hers = await hasProgramme(bot, [kari], { name: 'Hemmelig' })
    await me.says('program')
    const activity = me.pressing({ do: 'askRenew' })
    const own = /"programme":"([\w-]+)"/.exec(JSON.stringify(activity))?.[1] ?? ''
    const forged = (id: string) => JSON.parse(JSON.stringify(activity).replaceAll(own, id))
    const [theirs, none] = [await me.delivers(forged(hers.id)), await me.delivers(forged('no-such-programme'))]
    expect(theirs.sentence).toBe(none.sentence)
    expect(theirs.sentence).toContain('Bare programmets koordinatorer')
  })
})

describe('the programme’s page', () => {
  it('counts the projects that have joined', async () => {
    bot.now = '2026-12-23T09:00:00Z'
    const programme = await hasProgramme(bot, [ingrid])
    const room = bot.room('channel', [kari])
    await hasPlan(bot, room)
    await joins(bot, room, programme)
    const her = chat(ingrid)
    await her.says('program')
    expect(words(her)).toContain('Ett prosjekt er med.')
  })
})
