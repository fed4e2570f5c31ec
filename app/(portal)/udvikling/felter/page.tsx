import type { Metadata } from 'next'
import type { SearchParams } from '@/components/table/list-state'
import type { MatrixSubject } from '@/lib/compliance'
import { MATRIX_ROWS } from '@/lib/compliance/schemas'
import { MatrixView } from '../../krav/matrix-view'
import { READERS } from '../../krav/search-params'

export const metadata: Metadata = { title: 'Krav til laboratorier' }

const REQUIREMENTS = Array.from({ length: 9 }, (_, index) => ({
  key: `krav-${index}`,
  clause: `4.${index}`,
  heading: 'Krav, der er ens for alle',
}))
const CELLS = Object.fromEntries(
  REQUIREMENTS.map(({ key }) => [key, { state: 'onItsWay', until: '2026-12-31' } as const]),
)
const ROWS: MatrixSubject[] = Array.from({ length: MATRIX_ROWS }, (_, index) => ({
  id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  name: `Laboratorium ${index}, der er ens for alle`,
  vendor: { id: '00000000-0000-7000-8000-000000000000', name: 'Leverandør, der er ens for alle' },
  cells: CELLS,
  met: 0,
  of: 9,
}))
const FOUND = {
  rows: ROWS,
  requirements: REQUIREMENTS,
  count: { value: 1000, exact: true },
  next: 'naeste',
  previous: null,
}

/** The matrix with constant cells: what `npm run bench -- matrix` measures the real one against. */
export default async function ConstantCellsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { state } = READERS.laboratory(await searchParams)
  return <MatrixView of="laboratory" state={state} found={FOUND} staff mayChange={false} vendors={null} />
}
