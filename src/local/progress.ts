/** The part of a terminal that is written to; process.stdout fits. */
export type Out = { write(text: string): unknown; isTTY?: boolean }

export const seconds = (sinceMs: number): string => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`

export type Progress = {
  /** Shows the part as awaited until it settles, then how long it took. */
  follow<T>(part: string, work: Promise<T>): Promise<T>
  /** No more to show; also called when starting fails. */
  end(): void
}

/** One line per part when it is ready. A terminal shows below them what is still awaited; a log file does not. */
export const showProgress = (out: Out): Progress => {
  const began = performance.now()
  const awaited = new Set<string>()
  const clear = () => {
    if (out.isTTY) out.write('\r\x1b[K')
  }
  const draw = () => {
    if (!out.isTTY || awaited.size === 0) return
    clear()
    out.write(`${[...awaited].join(', ')} … ${seconds(began)}`)
  }
  const redraw = out.isTTY ? setInterval(draw, 100) : undefined
  return {
    async follow(part, work) {
      const from = performance.now()
      awaited.add(part)
      if (!out.isTTY) out.write(`${part} …\n`)
      draw()
      try {
        const result = await work
        clear()
        out.write(`${part} ready (${seconds(from)})\n`)
        return result
      } finally {
        awaited.delete(part)
        draw()
      }
    },
    end() {
      clearInterval(redraw)
      awaited.clear()
      clear()
    },
  }
}
