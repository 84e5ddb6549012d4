import { access, constants, mkdir } from 'node:fs/promises'
import { fault } from './faults.ts'

/**
 * Makes the folder if it is not there.
 *
 * @throws Fault dir-unusable
 */
export const openDir = async (dir: string): Promise<string> => {
  try {
    await mkdir(dir, { recursive: true })
    await access(dir, constants.W_OK)
    return dir
  } catch (cause) {
    throw fault(
      `Nothing can be kept in ${dir}. Set DATA_DIR to a folder that this user may write to.`,
      { code: 'dir-unusable', dir },
      cause,
    )
  }
}
