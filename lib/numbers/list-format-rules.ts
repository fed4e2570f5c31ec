import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import type { FormatRule } from './format-rule'
import { ListNumberFormats } from './schemas'

/** A rule with its place in time, seen from today. */
export interface ListedFormatRule extends FormatRule {
  id: string
  state: 'planned' | 'current' | 'former'
}

/** Every rule there was, is and will be, newest first. */
export const listFormatRules = query({
  name: 'numberFormat.list',
  input: ListNumberFormats,
  async run({ tx, now }): Promise<{ today: string; rules: ListedFormatRule[] }> {
    const today = isoDate(now)
    const rows = await tx.numberFormatRule.findMany({ orderBy: { validFrom: 'desc' } })
    const rules = rows.map((row) => {
      const [validFrom, validTo] = [fromDay(row.validFrom), fromDay(row.validTo)]
      return { ...row, validFrom, validTo, state: stateOn(today, validFrom, validTo) }
    })
    return { today, rules }
  },
})

function stateOn(today: string, from: string, to: string | null): ListedFormatRule['state'] {
  if (from > today) return 'planned'
  return to === null || to >= today ? 'current' : 'former'
}
