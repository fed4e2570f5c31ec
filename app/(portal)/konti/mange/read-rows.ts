import type { FormState } from '@/components/form/state'
import { MOST_ROWS } from '@/lib/accounts/many-schemas'

const FIELD = /^rows\.(\d{1,3})\.(laboratory|department|address|purpose)$/

/** The rows of the form in their order: the fields are named by their row. */
export function readRows(values: FormState['values']): Record<string, string>[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(values)) {
    const [, index, field] = FIELD.exec(name) ?? []
    if (!field || typeof value !== 'string' || Number(index) >= MOST_ROWS) continue
    rows.set(Number(index), { ...rows.get(Number(index)), [field]: value })
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row)
}
