import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { optionsOf } from '../../../named-options'
import { assignAction } from '../../actions'
import type { Params } from '../alarm'
import { DeedPage } from '../deed-page'
import { OwnerForm } from './owner-form'

export const metadata: Metadata = { title: 'Giv alarmen til en anden' }

export default async function AssignAlarmPage({ params }: Params) {
  const { id } = await params
  return (
    <DeedPage
      id={id}
      deed="own"
      verb="alarm.assign"
      title="Giv alarmen til en anden"
      lead="Den nye ejer får besked i sin næste mail."
    >
      {({ owner, owners }) => (
        <OwnerForm
          action={assignAction}
          initial={initialState({ id, ownerId: owner?.id ?? '' })}
          back={`/alarmer/${id}`}
          options={optionsOf(owners)}
        />
      )}
    </DeedPage>
  )
}
