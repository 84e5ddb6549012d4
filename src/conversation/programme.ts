import { randomBytes } from 'node:crypto'
import { osloDate } from '../calendar/dates.ts'
import type { Action } from '../cards/action.ts'
import type { View } from '../cards/view.ts'
import { readAnswers, type Typed } from '../plan/answers.ts'
import { themes } from '../plan/setup.ts'
import { newCode } from '../programme/codes.ts'
import { type Programme, programmeForm } from '../programme/programme.ts'
import { cohortsOf, criteriaTable, selected } from '../programme/table.ts'
import { texts } from '../texts/index.ts'
import { coordinatedBy, latestFirst, whoIn } from './admit.ts'
import { idFrom } from './ids.ts'
import { showMembership } from './joining.ts'
import { type Outcome, type Scene, show, tell } from './scene.ts'

/** A code that nobody can foresee. */
export const freshCode = () => newCode(randomBytes(8))

/** In a personal chat the programme that somebody coordinates; elsewhere the one that the project is in. */
export async function openProgramme(scene: Scene, asked: string | undefined): Promise<Outcome> {
  const { deps, turn } = scene
  if (!turn.personal) return showMembership(scene)
  const who = whoIn(scene)
  const stored = await coordinatedBy(scene, asked)
  if (!who || !stored) return show({ view: 'noProgramme', makes: makes(scene) })
  // Asked for by name, it is what questions are about from now on.
  if (asked !== undefined)
    await deps.programmes.keepSeat(who, asked, { name: stored.programme.name, chosen: deps.now() })
  return showProgramme(scene, stored.programme)
}

const makes = ({ deps, turn }: Scene) => turn.by.id !== undefined && deps.founders.includes(turn.by.id)

export async function showProgramme(scene: Scene, programme: Programme, done?: string): Promise<Outcome> {
  const { deps } = scene
  const who = whoIn(scene)
  const [members, seats] = await Promise.all([
    deps.programmes.memberKeys(programme.id),
    who ? deps.programmes.seats(who) : [],
  ])
  const weekly = seats.find((seat) => seat.programme === programme.id)?.weekly ?? false
  const others = latestFirst(seats).filter(({ programme: id }) => id !== programme.id)
  return show({
    view: 'programme',
    programme,
    projects: members.length,
    others: others.map(({ programme: id, name }) => ({ id, name })),
    makes: makes(scene),
    weekly,
    ...(done === undefined ? {} : { done }),
  })
}

const [makeStep = { id: 'make', fields: [] }] = programmeForm.steps

export const openProgrammeForm = ({ deps }: Scene): Outcome =>
  show({ view: 'programmeForm', of: { nonce: deps.newId() }, typed: {}, faults: [] })

/** The form with what the programme is now. */
function openEdit({ coordinated }: Scene): Outcome | undefined {
  if (!coordinated) return undefined
  const { id, name, themes: chosen, cohorts } = coordinated.programme
  const typed = { name, themes: chosen.join(','), cohorts: cohorts.join('\n') }
  return show({ view: 'programmeForm', of: { programme: id }, typed, faults: [] })
}

/** Gives a programme another name, other themes or cohorts. Projects that are in it keep the cohort that they said. */
async function saveProgramme(scene: Scene, typed: Typed): Promise<Outcome | undefined> {
  const { deps, coordinated, language } = scene
  if (!coordinated) return undefined
  const { id } = coordinated.programme
  const read = readProgramme(scene, typed)
  if (!read.ok)
    return { kind: 'showPresser', view: { view: 'programmeForm', of: { programme: id }, typed, faults: read.faults } }
  const before = (await deps.programmes.find(id)) ?? coordinated
  const after = { ...before.programme, ...read.values }
  // Somebody else saved at the same moment: what was typed is there still, to be saved once more.
  if ((await deps.programmes.save(before, after)) === 'stale') return tell(texts[language].trouble.notDone)
  const who = whoIn(scene)
  if (who) await deps.programmes.keepSeat(who, id, { name: after.name })
  return showProgramme(scene, after, texts[language].programmes.edited)
}

/** Makes a programme of what was typed, with the one who did so as its coordinator. */
export async function makeProgramme(scene: Scene, nonce: string, typed: Typed): Promise<Outcome> {
  const { deps, turn, language } = scene
  const who = whoIn(scene)
  if (!who) return tell(texts[language].trouble.founderOnly)
  const read = readProgramme(scene, typed)
  if (!read.ok)
    return { kind: 'showPresser', view: { view: 'programmeForm', of: { nonce }, typed, faults: read.faults } }
  const id = idFrom('programme', who.tenant, who.id, nonce)
  const there = await deps.programmes.find(id)
  if (there) return showProgramme(scene, there.programme)
  const programme: Programme = {
    id,
    ...read.values,
    code: freshCode(),
    coordinators: [{ ...who, name: turn.by.name }],
  }
  await deps.programmes.make(programme, deps.now())
  const made = await deps.programmes.find(id)
  return showProgramme(scene, made?.programme ?? programme, texts[language].programmes.made)
}

/** What was typed of a programme, or what is wrong with it. */
function readProgramme({ deps, language }: Scene, typed: Typed) {
  const answers = readAnswers(
    programmeForm,
    makeStep,
    typed,
    {},
    {
      plan: undefined,
      language,
      today: osloDate(deps.now()),
      members: [],
      newId: deps.newId,
      titleField: () => 'name',
    },
  )
  if (!answers.ok) return answers
  const { name, themes: chosen, cohorts } = answers.values
  const values = {
    name: String(name),
    themes: themes.filter((theme) => Array.isArray(chosen) && chosen.includes(theme)),
    cohorts: cohortsIn(cohorts),
  }
  return { ok: true, values } as const
}

/** One on each line, or with commas between: each once. */
function cohortsIn(typed: unknown): readonly string[] {
  const written = typeof typed === 'string' ? typed.split(/[\n,;]/).map((one) => one.trim()) : []
  return cohortsOf(written.filter((one) => one !== '').map((cohort) => ({ cohort })))
}

export const askRenew = ({ coordinated }: Scene): Outcome | undefined =>
  coordinated && show({ view: 'confirmRenew', programme: coordinated.programme })

/** Gives a programme another code. `code` is the one that was to be renewed: it may have been, by now. */
export async function renew(scene: Scene, code: string): Promise<Outcome | undefined> {
  const { deps, coordinated, language } = scene
  if (!coordinated) return undefined
  const { programme } = coordinated
  if (programme.code !== code) return showProgramme(scene, programme)
  const after = { ...programme, code: freshCode() }
  if ((await deps.programmes.save(coordinated, after)) === 'saved')
    return showProgramme(scene, after, texts[language].programmes.renewed)
  const now = await deps.programmes.find(programme.id)
  return now && showProgramme(scene, now.programme)
}

/** The programme's table, of all projects or of those that were chosen on the card. */
export async function showTable({ deps, coordinated }: Scene, typed: Typed): Promise<View | undefined> {
  if (!coordinated) return undefined
  const all = (await deps.programmes.members(coordinated.programme.id, [])).map(({ summary }) => summary)
  const cohorts = cohortsOf(all)
  const selection = {
    theme: themes.find((theme) => theme === typed.theme),
    cohort: cohorts.find((cohort) => cohort === typed.cohort),
  }
  const projects = selected(all, selection)
  const { name } = coordinated.programme
  return { view: 'table', name, selection, cohorts, projects: projects.length, rows: criteriaTable(projects) }
}

/** What there is to follow up in the programme. */
export async function showFollowUps({ deps, coordinated }: Scene, page: number): Promise<View | undefined> {
  if (!coordinated) return undefined
  const { id } = coordinated.programme
  return {
    view: 'followUps',
    rows: await deps.unasked.followUps(id, await deps.programmes.memberKeys(id)),
    page,
  }
}

export type ProgrammeAction = Extract<
  Action,
  {
    do:
      | 'table'
      | 'newProgramme'
      | 'makeProgramme'
      | 'editProgramme'
      | 'saveProgramme'
      | 'askRenew'
      | 'renew'
      | 'followUps'
  }
>

/** Undefined when what the button is about is not there: a card that no card of ours is. */
export async function actOnProgramme(
  scene: Scene,
  action: ProgrammeAction,
  typed: Typed,
): Promise<Outcome | undefined> {
  switch (action.do) {
    case 'table': {
      const table = await showTable(scene, typed)
      return table && show(table)
    }
    case 'followUps': {
      const list = await showFollowUps(scene, action.page ?? 0)
      return list && show(list)
    }
    case 'newProgramme':
      return openProgrammeForm(scene)
    case 'makeProgramme':
      return makeProgramme(scene, action.nonce, typed)
    case 'editProgramme':
      return openEdit(scene)
    case 'saveProgramme':
      return saveProgramme(scene, typed)
    case 'askRenew':
      return askRenew(scene)
    case 'renew':
      return renew(scene, action.code)
    default:
      return action satisfies never
  }
}
