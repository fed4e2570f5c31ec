/** The names by which a form in two steps says which of its buttons was pressed, and carries what it leads to. */
export const STEP = 'trin'
export const STEPS = { deed: 'udfoer', change: 'ret' } as const
export const CONSEQUENCES = 'konsekvenser'
