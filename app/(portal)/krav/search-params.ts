import type { Filter } from '@/components/table/filter-row'
import type { showMatrix } from '@/lib/compliance'
import type { Subject } from '@/lib/compliance/schemas'
import { STATE_WORDS, STATES } from '@/lib/compliance/words'
import { listReader } from '../found-list'
import { vendorFilter } from '../named-options'

/** Where each matrix stands. */
export const PATHS: Record<Subject, string> = { vendor: '/krav', laboratory: '/krav/laboratorier' }

const readerOf = (of: Subject) =>
  listReader<typeof showMatrix>(
    { path: PATHS[of], filters: ['krav', 'tilstand', ...(of === 'laboratory' ? ['leverandoer'] : [])] },
    (filter) => ({ of, key: filter('krav'), state: filter('tilstand'), vendorId: filter('leverandoer') }),
  )

/** What the address of a matrix asks. */
export const READERS = { vendor: readerOf('vendor'), laboratory: readerOf('laboratory') }

/** A state, of one requirement or of any of them, and whose laboratories. */
export function matrixFilters(
  requirements: readonly { key: string; clause: string; heading: string }[],
  vendors: readonly { id: string; name: string }[] | null,
): Filter[] {
  return [
    {
      name: 'krav',
      label: 'Krav',
      all: 'Alle krav',
      options: requirements.map(({ key, clause, heading }) => ({
        value: key,
        label: `${clause} ${heading}`,
      })),
    },
    {
      name: 'tilstand',
      label: 'Tilstand',
      all: 'Alle tilstande',
      options: STATES.map((state) => ({ value: state, label: STATE_WORDS[state] })),
    },
    ...(vendors ? [vendorFilter(vendors)] : []),
  ]
}
