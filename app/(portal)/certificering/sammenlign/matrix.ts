import { parseListState, type SearchParams } from '@/components/table/list-state'
import type { compareCertifications } from '@/lib/certification'
import { WORDS } from '@/lib/certification/words'
import { DIRECTION_WORDS } from '@/lib/systems/approval-words'
import type { SystemMatrix } from '../../system-matrix'

const SHAPE = { path: '/certificering/sammenlign', filters: ['leverandoer'] }

/** Reads the comparison's address: whose systems. */
export function readComparison(params: SearchParams) {
  const state = parseListState(SHAPE, params)
  const vendorId = state.filters.leverandoer?.[0]
  return { state, input: vendorId ? { vendorId } : {} }
}

type Compared = Extract<Awaited<ReturnType<typeof compareCertifications>>, { ok: true }>['value']

/** What was compared, as page and file show it; whose a system is goes without saying to its own vendor. */
export function matrixOf({ systems, tests, answers }: Compared, staff: boolean): SystemMatrix {
  return {
    columns: systems.map(({ id, name, vendorName }) => ({
      key: id,
      label: name,
      ...(staff && { hint: vendorName }),
      href: `/systemer/${id}/certificering`,
    })),
    rows: tests.map(({ key, label, name, direction }) => ({
      key,
      label: name || label,
      hint: `${label}, ${DIRECTION_WORDS[direction].toLowerCase()}`,
    })),
    stateOf(row, column) {
      const word = answers.get(`${row.key} ${column.key}`)
      return word && WORDS[word]
    },
  }
}
