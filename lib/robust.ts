/** Figures that a few wild values do not move (DR-2, DR-3): half of what they are made from may be wrong. */

/** The middle value; the mean of the two middle ones of an even number. NaN of none. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** What makes the median absolute deviation of a normal spread its standard deviation. */
const NORMAL = 1.4826

/** How far values usually lie from their median, on the scale of a standard deviation. */
export function spread(values: ArrayLike<number>, middle: number): number {
  return NORMAL * median(Array.from(values, (value) => Math.abs(value - middle)))
}
