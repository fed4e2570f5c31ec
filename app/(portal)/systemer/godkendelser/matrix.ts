import { parseListState, type SearchParams } from '@/components/table/list-state'
import type { compareSystems } from '@/lib/systems'
import { DIRECTION_WORDS, DIRECTIONS, STATUS_WORDS } from '@/lib/systems/approval-words'
import type { SystemMatrix } from '../../system-matrix'

const SHAPE = { path: '/systemer/godkendelser', filters: ['leverandoer'] }

/** Reads the comparison's address: whose systems. */
export function readApprovals(params: SearchParams) {
  const state = parseListState(SHAPE, params)
  const vendorId = state.filters.leverandoer?.[0]
  return { state, input: vendorId ? { vendorId } : {} }
}

type Compared = Extract<Awaited<ReturnType<typeof compareSystems>>, { ok: true }>['value']

/** What MedCom's list says, as page and file show it; whose a system is goes without saying to its own vendor. */
export function matrixOf({ systems, standards, answers }: Compared, staff: boolean): SystemMatrix {
  const words = new Map(
    answers.map((one) => [`${one.standardId} ${one.direction} ${one.systemId}`, STATUS_WORDS[one.status]]),
  )
  const told = new Set(answers.map(({ standardId, direction }) => `${standardId} ${direction}`))
  return {
    columns: systems.map(({ id, name, vendor }) => ({
      key: id,
      label: name,
      ...(staff && { hint: vendor.name }),
      href: `/systemer/${id}`,
    })),
    rows: DIRECTIONS.toReversed().flatMap((direction) =>
      standards
        .map(({ id, name, code, version }) => ({
          key: `${id} ${direction}`,
          label: name || code,
          hint: `${version ? `${code} (${version})` : code}, ${DIRECTION_WORDS[direction].toLowerCase()}`,
        }))
        .filter(({ key }) => told.has(key)),
    ),
    stateOf: (row, column) => words.get(`${row.key} ${column.key}`),
  }
}
