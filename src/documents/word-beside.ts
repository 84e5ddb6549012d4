import { Worker } from 'node:worker_threads'
import type { Report } from './blocks.ts'

/**
 * A report as a Word file, made in a thread of its own. It takes seconds of work, most of them to lay out the pages that
 * the contents name, and nobody else's message shall wait for it. The thread ends with it, and so does what it held.
 */
export const wordFileBeside = (report: Report): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./word-worker.ts', import.meta.url), { workerData: report })
    worker.once('message', (file: unknown) => {
      if (file instanceof Uint8Array) resolve(file)
      else reject(new Error('The thread made no Word file'))
    })
    worker.once('error', reject)
    // After an answer this changes nothing.
    worker.once('exit', (code) => reject(new Error(`The thread that makes Word files ended with ${code}`)))
  })
