import type { Metadata } from 'next'
import type { CellParams } from '../../../../cell'
import { DispensationPage } from '../../../../dispensation'

export const metadata: Metadata = { title: 'Dispensation' }

export default function Page({ params }: CellParams) {
  return <DispensationPage of="laboratory" params={params} />
}
