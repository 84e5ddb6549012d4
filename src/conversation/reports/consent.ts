import { languageOf } from '../../plan/language.ts'
import { texts } from '../../texts/index.ts'
import { whoIn } from '../admit.ts'
import type { FrozenReport, Upload } from '../files-port.ts'
import { type Deps, Fault, type Turn } from '../ports.ts'
import type { Who } from '../programmes-port.ts'
import { type Scene, stageOf } from '../scene.ts'
import { linkView } from './hand-over.ts'
import { mayStillOpen } from './may-open.ts'

/** What somebody answers to a file that they were offered. All of it is what the client says. */
export type Consent =
  | { readonly answer: 'accept'; readonly context: unknown; readonly upload: Upload }
  | { readonly answer: 'decline'; readonly context: unknown }

/**
 * Puts a file in somebody's OneDrive when they agree; when they don't, or when it does not get there, they have a link. It
 * takes as long as it takes: the channel has been answered before. Who they are, the signed request says; which file was
 * offered to them, what Saman has signed itself; and whether they may have it still, the programme.
 */
export async function takeConsent(deps: Deps, turn: Turn, consent: Consent): Promise<void> {
  const { handing, log } = deps
  if (!deps.serves(turn.key.tenant) || !turn.personal) return log.warn({ code: 'consent-refused' })
  const scene: Scene = { deps, turn, stored: undefined, plan: undefined, language: languageOf(turn.locale) }
  const who = whoIn(scene)
  const said = texts[scene.language].reports
  const tell = (sentence: string) => handing.say(turn, { view: 'notice', sentence, start: false }, stageOf(scene))
  try {
    const id = who && handing.offered(consent.context, who)
    const report = id === undefined ? undefined : await deps.files.find(id)
    const may = who && report ? await mayStillOpen(deps, report, who) : 'no'
    if (!who || !report || may !== 'yes') {
      log.warn({ code: 'consent-unknown' })
      await tell(
        may === 'left' ? said.shut.left : may === 'small' && report ? said.shut.small(report.form) : said.oldOffer,
      )
      return
    }
    await answer({ ...scene, language: report.language }, report, who, consent)
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    log.error({ code: cause.code, cause: cause.cause }, 'a file was not handed over')
    await tell(texts[scene.language].trouble.notDone)
  }
}

async function answer(scene: Scene, report: FrozenReport, who: Who, consent: Consent): Promise<void> {
  const { deps, turn, language } = scene
  const { handing } = deps
  const said = texts[language].reports
  const stage = stageOf(scene)
  const insteadLink = (told: string) => handing.say(turn, linkView(scene, report, who, told), stage)
  if (consent.answer === 'decline') return void (await insteadLink(said.declined))
  const came = await upload(scene, report, consent.upload)
  if (came !== 'uploaded') return void (await insteadLink(said.notUploaded))
  const at = deps.now()
  const times = await deps.files.opened(report.id, who, at, 'oneDrive')
  deps.log.info({ code: 'file-opened', how: 'oneDrive', report: report.id, form: report.form, ...who, at, times })
  await handing.show(turn, consent.upload)
  // The offer is answered: pressed again it would put another one there.
  await handing.redraw(turn, { view: 'notice', sentence: said.uploaded, start: false }, stage)
}

/** What can't be read to its end is not put there, and what can't be put there is told. */
async function upload({ deps }: Scene, { id, size }: FrozenReport, to: Upload) {
  try {
    return await deps.handing.upload(to, size, deps.files.bytes(id))
  } catch (cause) {
    deps.log.error({ code: 'upload-failed', report: id, cause }, 'a file could not be read to its end')
    return 'failed'
  }
}
