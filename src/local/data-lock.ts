import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fault } from './faults.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (e) {
    // Somebody else's process may not be signalled, but it is there.
    return e instanceof Error && 'code' in e && e.code === 'EPERM'
  }
}

/**
 * Azurite keeps all data in memory and writes it whole: of two on one folder (a second `npm start` on other ports),
 * the last to save would wipe out the other's plan without a word.
 */
export const claim = async (dir: string): Promise<() => Promise<void>> => {
  const lockFile = join(dir, 'in-use-by-process')
  const pid = Number(await readFile(lockFile, 'utf8').catch(() => ''))
  if (pid && pid !== process.pid && isAlive(pid)) {
    throw fault(
      `The data in ${dir} is in use by another Saman (process ${pid}). Stop that one first, or give this one a folder of its own: set DATA_DIR. If no Saman is running, delete ${lockFile}.`,
      { code: 'data-in-use', lockFile, pid },
    )
  }
  await writeFile(lockFile, String(process.pid))
  return () => rm(lockFile, { force: true })
}
