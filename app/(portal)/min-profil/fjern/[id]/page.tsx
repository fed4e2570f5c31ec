import type { Metadata } from 'next'
import { ConfirmPage } from '../../../confirm-page'
import { ownFactor, type FactorParams } from '../../own-factor'
import { RemoveFactorDeed, RemoveFactorText } from './remove-factor'

export const metadata: Metadata = { title: 'Fjern en godkendelse i to trin?' }

export default async function RemoveFactorPage(props: FactorParams) {
  const { id, name } = await ownFactor(props)
  return (
    <ConfirmPage
      title="Fjern en godkendelse i to trin?"
      trail={[{ label: 'Min profil', href: '/min-profil' }]}
      deed={<RemoveFactorDeed id={id} />}
      back="/min-profil"
    >
      <RemoveFactorText name={name} />
    </ConfirmPage>
  )
}
