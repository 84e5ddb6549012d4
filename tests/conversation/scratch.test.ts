import { it } from 'vitest'
import { kari, ola } from '../support/activities.ts'
import { startTestBot } from '../support/bot.ts'
import { asked, buttonsOn, inputsOn, textsOn } from '../support/shown.ts'

it('walks', async () => {
  await using bot = await startTestBot()
  const room = bot.room('channel', [kari, ola])
  const me = room.as(kari)
  const show = (what: string, answer: unknown) => {
    console.log(`--- ${what}`, JSON.stringify(answer)?.slice(0, 300))
    for (const m of room.messages()) {
      const card = me.sees(m)
      console.log(m.id, m.edits, m.conversationId, m.activity.summary, '\n ', textsOn(card), '\n ', buttonsOn(card).map((b) => `${b.title}=${JSON.stringify(asked(b))}`), '\n ', inputsOn(card).map((i) => `${i.type} ${i.id}=${i.value} (${i.choices.length})`))
    }
    console.log(bot.calls.map((c) => `${c.method} ${c.path}`), bot.logged)
  }
  show('install', await me.installs())
  show('start', await me.presses({ do: 'start' }))
  show('place', await me.presses({ do: 'save' }, { municipality: '5006' }))
  show('proj', await me.presses({ do: 'save' }, { name: 'Nærvær', theme: 'sickLeave' }))
  show('per', await me.presses({ do: 'save' }, { from: '2026-12-01', to: '2028-06-30' }))
  const t = Date.now()
  show('people', await me.presses({ do: 'save' }, { owner: ola.aadObjectId }))
  console.log(Date.now() - t)
  show('milepæler', await me.says('milepæler'))
  show('', await me.presses({ do: 'form' }))
  show('', await me.presses({ do: 'save' }, { name: 'Kartlegging' }))
})
