/** One kind of what is held: its rows are terms and values, as people read them. */
export interface ExtractSection {
  heading: string
  rows: Record<string, string | null>[]
}

export const when = (moment: Date | null) => moment?.toISOString() ?? null
