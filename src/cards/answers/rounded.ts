/** A mean is no more exact than what it is made of: one decimal, two for what is less than one, none for what is in thousands. */
export function rounded(value: number): number {
  const size = Math.abs(value)
  const parts = size >= 1000 ? 1 : size >= 1 ? 10 : 100
  // Without what a computer adds: half of 7,55 goes up.
  return Math.round(Number((value * parts).toFixed(6))) / parts + 0
}
