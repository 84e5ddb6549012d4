import { parentPort, workerData } from 'node:worker_threads'
import type { Report } from './blocks.ts'
import { wordFile } from './word.ts'

/** Runs in a thread of its own: one report in, one Word file out. */
const report: Report = workerData
const file = await wordFile(report)
parentPort?.postMessage(file)
