import { findMunicipality } from '../../plan/municipalities.ts'
import { refIn } from '../ask.ts'
import type { Deps, ProjectKey } from '../ports.ts'

/** Made once: each comparison would else make its own. */
const compare = new Intl.Collator('nb').compare

type Named = { readonly municipality: string; readonly project: string }

/**
 * Where a programme's projects are, as a workbook lists them: by municipality, then by name. They are sorted by what the
 * programme knows of them, so that no plan is read for it; what it knows is not held on to. One without a municipality
 * comes last, and after it one that the programme knows nothing of yet.
 */
export async function keysInOrder(
  { programmes }: Pick<Deps, 'programmes'>,
  id: string,
): Promise<readonly ProjectKey[]> {
  const [keys, members] = await Promise.all([programmes.memberKeys(id), programmes.members(id, [])])
  const known = new Map(
    members.map(({ key, summary: { municipality, project } }): readonly [string, Named] => [
      refIn(id, key),
      { municipality: municipality ? (findMunicipality(municipality)?.label ?? municipality) : '', project },
    ]),
  )
  return keys
    .map((key) => ({ key, ref: refIn(id, key) }))
    .map(({ key, ref }) => ({ key, ref, is: known.get(ref) }))
    .sort(
      (a, b) =>
        Number(!a.is) - Number(!b.is) ||
        Number(!a.is?.municipality) - Number(!b.is?.municipality) ||
        compare(a.is?.municipality ?? '', b.is?.municipality ?? '') ||
        compare(a.is?.project ?? '', b.is?.project ?? '') ||
        (a.ref < b.ref ? -1 : 1),
    )
    .map(({ key }) => key)
}
