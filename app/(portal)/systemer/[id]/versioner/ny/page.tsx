import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { addVersionAction } from '../../../actions'
import { VersionForm } from '../../../version-form'
import { crumbs, systemOf, type Params } from '../../system'

export const metadata: Metadata = { title: 'Tilføj version' }

export default async function NewVersionPage({ params }: Params) {
  const { id } = await params
  const system = await systemOf(id)
  if (!may((await here()).actor, 'system.addVersion')) forbidden()
  return (
    <>
      <PageHead
        title="Tilføj version"
        lead={`En ny version af ${system.name}.`}
        trail={[...crumbs(system)]}
      />
      <VersionForm
        action={addVersionAction}
        initial={initialState({ systemId: id })}
        back={`/systemer/${id}`}
        adds
      />
    </>
  )
}
