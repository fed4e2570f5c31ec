import type { Metadata } from 'next'
import type { SearchParams } from '@/components/table/list-state'
import { MatrixPage } from '../matrix'

export const metadata: Metadata = { title: 'Krav til laboratorier' }

export default async function LaboratoryRequirementsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>
}) {
  return <MatrixPage of="laboratory" params={await searchParams} />
}
