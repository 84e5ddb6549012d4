import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const { LIBREOFFICE_PATH } = process.env
const places = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice']
/** Where LibreOffice is on this machine; undefined where there is none. */
export const libreOfficePath: string | undefined = (LIBREOFFICE_PATH ? [LIBREOFFICE_PATH] : places).find(existsSync)

/** All sheets of a workbook, each in a file: commas, quotes, UTF-8, as they are shown (the filter's tokens, in order). */
export const csvOfEverySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
export const plainText = 'txt:Text (encoded):UTF8'

/** What LibreOffice makes of some files: every file that it wrote, by its name. */
export async function converted(
  soffice: string,
  files: Readonly<Record<string, Uint8Array>>,
  to: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const directory = await mkdtemp(join(tmpdir(), 'saman-office-'))
  try {
    const out = join(directory, 'out')
    await mkdir(out)
    const paths = Object.keys(files).map((name) => join(directory, name))
    await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(directory, name), bytes)))
    const profile = `-env:UserInstallation=${pathToFileURL(join(directory, 'profile'))}`
    // Where a machine has no language set, it would write the names of sheets in Latin-1.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' }
    await promisify(execFile)(soffice, [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths], { env })
    const made = await readdir(out)
    return new Map(await Promise.all(made.map(async (name) => [name, await readFile(join(out, name))] as const)))
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
}
