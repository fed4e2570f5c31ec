import type { FormState } from '@/components/form/state'
import type { planFirstDraws } from '@/lib/agreements'

const FIELD = /^plans\.(\d{1,3})\.(laboratoryId|size|plannedOn|agreedWith)$/

/** The lines of the form as the verb takes them: the fields are named by their line, so that faults find their way back. */
export function readPlans(values: FormState['values']): Parameters<typeof planFirstDraws>[1] {
  const lines = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(values)) {
    const [, index, field] = FIELD.exec(name) ?? []
    if (!field || typeof value !== 'string') continue
    const line = lines.get(Number(index)) ?? {}
    lines.set(Number(index), { ...line, [field]: value })
  }
  const plans = [...lines.entries()].sort(([a], [b]) => a - b).map(([, line]) => line)
  return { id: values.id, version: values.version, plans } as unknown as Parameters<typeof planFirstDraws>[1]
}
