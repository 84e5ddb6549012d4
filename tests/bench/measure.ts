import { Bench } from 'tinybench'

/** What a benchmark runs, by the name that its line gets. */
export type Tasks = Readonly<Record<string, () => unknown>>
/** Milliseconds for one run, and the bytes that it allocates. */
export type Measured = { readonly median: number; readonly p99: number; readonly bytes: number }

/** Runs each task many times, after as many that do not count, and prints a line for each. Ratios are to the first. */
export async function measured(title: string, tasks: Tasks): Promise<ReadonlyMap<string, Measured>> {
  const bench = new Bench({ time: 1_000, warmupTime: 500 })
  for (const [name, run] of Object.entries(tasks)) bench.add(name, () => void run(), { async: false })
  await bench.run()
  const found = new Map(
    bench.tasks.map(({ name, result }): [string, Measured] => {
      if (result.state !== 'completed') throw new Error(`The benchmark ${title}, ${name}, is ${result.state}`)
      return [name, { median: result.latency.p50, p99: result.latency.p99, bytes: allocated(tasks[name]) }]
    }),
  )
  console.log(`\n${title}`)
  console.table(Object.fromEntries([...found].map(([name, one]) => [name, line(one)])))
  return found
}

const line = ({ median, p99, bytes }: Measured) => ({
  'median, ms': median.toFixed(3),
  'p99, ms': p99.toFixed(3),
  'allocated, kB': Math.round(bytes / 1024),
})

/** Bytes that one run allocates: the middle of many, since a collection now and then makes one of them negative. */
function allocated(run: () => unknown = () => {}): number {
  const grown = Array.from({ length: 101 }, () => {
    const before = process.memoryUsage().heapUsed
    run()
    return process.memoryUsage().heapUsed - before
  })
  return grown.sort((a, b) => a - b)[50] ?? 0
}
