/** One figure: a ratio to a reference measured in the same run, and what it is a ratio of. */
export interface Figure {
  name: string
  ratio: number
  unit: string
  /** What was measured on both sides, for those who want more than the ratio. */
  detail: string
}

/** `name ratio unit`, one figure a line; the detail follows indented. */
export function print({ name, ratio, unit, detail }: Figure): void {
  console.log(`${name} ${ratio.toFixed(2)} ${unit}`)
  console.log(`    ${detail}`)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
