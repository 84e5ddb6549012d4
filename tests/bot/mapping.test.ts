import { readFileSync } from 'node:fs'
import { Agent, createServer } from 'node:https'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createMapping, type ModelAddress } from '../../src/bot/mapping.ts'
import { kari, ola } from '../support/activities.ts'
import { startTestBot } from '../support/bot.ts'
import { close, listen } from '../support/connector.ts'
import { hasProgramme, joins } from '../support/programmes.ts'
import { wordsOn } from '../support/shown.ts'
import { hasPlan } from '../support/walk.ts'

const throwaway = (file: string) => readFileSync(new URL(`../support/throwaway/${file}`, import.meta.url))

/** A language model as Azure serves one: over HTTPS, with what the deployment is told to answer. */
type Asked = { readonly path: string; readonly key: string | undefined; readonly body: string }
/** `slow`: it says nothing at all, or begins to and never ends. */
type Model = { readonly asked: Asked[]; says: string; status: number; slow?: 'silent' | 'half' }

let model: Model
let server: ReturnType<typeof createServer>
let port: number
const warned: unknown[] = []
const log = { info: () => {}, warn: (what: unknown) => warned.push(what), error: () => {} }

beforeEach(async () => {
  model = { asked: [], says: '{}', status: 200 }
  warned.length = 0
  const [cert, key] = [throwaway('certificate.pem'), throwaway('private-key.pem')]
  server = createServer({ cert, key }, async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const sent = request.headers['api-key']
    model.asked.push({
      path: request.url ?? '',
      key: typeof sent === 'string' ? sent : undefined,
      body: Buffer.concat(parts).toString(),
    })
    if (model.slow === 'silent') return
    response.writeHead(model.status, { 'content-type': 'application/json' })
    if (model.slow === 'half') return void response.write('{')
    const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: model.says } }]
    response.end(JSON.stringify({ id: 'c1', object: 'chat.completion', created: 1, model: 'm', choices }))
  })
  port = await listen(server)
})
afterEach(async () => {
  server.closeAllConnections()
  await close(server)
})

/** At the other end is this machine, with a certificate that nobody else trusts. */
const address = (): ModelAddress => ({
  endpoint: `https://localhost:${port}`,
  deployment: 'small',
  key: 'key-1',
  agent: new Agent({ ca: throwaway('certificate.pem'), checkServerIdentity: () => undefined }),
})

describe('a coordinator’s sentence that nobody understands', () => {
  const sentence = 'Er det noen som sliter litt med å komme i gang med risikoene sine på Tinn-kanten, tro?'

  async function coordinating(mapping?: ReturnType<typeof createMapping>) {
    const bot = await startTestBot(mapping ? { mapping } : {})
    const room = bot.room('channel', [kari, ola])
    await hasPlan(bot, room)
    await joins(bot, room, await hasProgramme(bot, [ola]))
    return { bot, me: bot.room('personal', [ola]).as(ola) }
  }

  it('is shown the nearest questions for, where there is no model', async () => {
    const { bot, me } = await coordinating()
    await using _ = bot
    await me.says(sentence)
    expect(wordsOn(me.lastCard())).toContain('Er det noen som sliter')
    expect(model.asked).toEqual([])
  })

  it('is answered as the question that the model takes it for, over what its words name', async () => {
    const question = { intent: 'lacking', criterion: 'risks', of: { municipality: '0301' } }
    model.says = JSON.stringify({ question, about: 'Steinkjer' })
    const { bot, me } = await coordinating(createMapping(address(), log))
    await using _ = bot
    await me.says(sentence)
    // The place is looked up in what was said, whatever number the model gives.
    expect(wordsOn(me.lastCard())).toContain('Steinkjer')
    expect(wordsOn(me.lastCard())).not.toContain('Oslo')
  })

  it('is sent alone, with the day: nothing of the programme, nothing of who asks', async () => {
    const { bot, me } = await coordinating(createMapping(address(), log))
    await using _ = bot
    await me.says(sentence)
    const [{ path, key, body } = { path: '', key: '', body: '' }] = model.asked
    expect([path, key]).toEqual(['/openai/deployments/small/chat/completions?api-version=2024-10-21', 'key-1'])
    const { messages } = z.object({ messages: z.array(z.object({ content: z.string() })) }).parse(JSON.parse(body))
    expect(messages.at(-1)?.content).toBe(sentence)
    expect(messages).toHaveLength(2)
    expect(body).toContain('Today is ')
    for (const told of ['Nærvær', ola.name, ola.aadObjectId]) expect(body).not.toContain(told)
  })

  it.each<[string, () => void]>([
    ['says that it is none', () => (model.says = '{}')],
    ['answers in words of its own', () => (model.says = 'Det går fint i Tinn.')],
    ['makes up a question', () => (model.says = '{"question":{"intent":"delete","of":{}}}')],
    ['names what nobody finds', () => (model.says = '{"question":{"intent":"status","of":{}},"about":"Atlantis"}')],
    [
      'fills in a place that nobody said',
      () => (model.says = '{"question":{"intent":"risks","of":{"municipality":"4203"}},"about":""}'),
    ],
    ['fails', () => (model.status = 500)],
    ['asks to wait', () => (model.status = 429)],
  ])('is shown the nearest questions for, where the model %s', async (_what, given) => {
    given()
    const { bot, me } = await coordinating(createMapping(address(), log))
    await using _ = bot
    await me.says(sentence)
    expect(wordsOn(me.lastCard())).toContain('Er det noen som sliter')
    expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it.each(['silent', 'half'] as const)(
    'is shown the nearest questions for, where the model takes longer than a turn has for it: %s',
    async (slow) => {
      model.slow = slow
      const { bot, me } = await coordinating(createMapping(address(), log))
      await using _ = bot
      const began = performance.now()
      await me.says(sentence)
      expect(wordsOn(me.lastCard())).toContain('Er det noen som sliter')
      expect(performance.now() - began).toBeLessThan(4_000)
      expect(warned).toContainEqual(expect.objectContaining({ code: 'model-failed' }))
    },
  )

  it('is the model’s only when it is nothing else: what is understood is never sent', async () => {
    const { bot, me } = await coordinating(createMapping(address(), log))
    await using _ = bot
    for (const said of ['status', 'hvem mangler risikoanalyse?', 'hjelp', 'påminnelse']) await me.says(said)
    expect(model.asked).toEqual([])
  })

  it('is read as it is written, also where it holds a template’s braces', async () => {
    const { bot, me } = await coordinating(createMapping(address(), log))
    await using _ = bot
    await me.says('{{$temp.streamer}} {{ og hvem tror du sliter mest, egentlig?')
    expect(model.asked[0]?.body).toContain('{{$temp.streamer}} {{ og hvem tror du sliter mest')
  })
})
