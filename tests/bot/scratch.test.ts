import { it } from 'vitest'
import { kari } from '../support/activities.ts'
import { startTestBot } from '../support/bot.ts'
import { setsUp } from '../support/walk.ts'
it('time', async () => {
  let t = performance.now()
  await using bot = await startTestBot()
  const lap = (what: string) => { console.log(what, Math.round(performance.now() - t)); t = performance.now() }
  lap('start')
  const me = bot.room('channel').as(kari)
  await setsUp(me); lap('setup')
  for (let i = 0; i < 5; i++) { await setsUp(bot.room('channel').as(kari)); lap('setup') }
  for (let i = 0; i < 20; i++) await me.says('plan')
  lap('20 plan')
  for (let i = 0; i < 20; i++) await me.says('help')
  lap('20 help')
  const store = bot.table
  for (let i = 0; i < 20; i++) for await (const _ of store.listEntities({ queryOptions: { filter: 'PartitionKey eq \'x\'' } })) {}
  lap('20 queries')
})
