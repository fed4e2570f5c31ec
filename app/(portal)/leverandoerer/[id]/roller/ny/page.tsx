import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { giveRoleAction } from '../../../actions'
import { roleOptions } from '../../../options'
import { GiveRoleForm } from '../../../role-form'
import { crumbs, organisationOf, type Params } from '../../organisation'

export const metadata: Metadata = { title: 'Giv en rolle' }

export default async function GiveRolePage({ params }: Params) {
  const { id } = await params
  const organisation = await organisationOf(id)
  if (!may((await here()).actor, 'organisation.giveRole')) forbidden()
  return (
    <>
      <PageHead
        title="Giv en rolle"
        lead="En organisation kan have flere roller på én gang, fx være både leverandør og laboratorieejer."
        trail={[...crumbs(organisation)]}
      />
      <GiveRoleForm
        action={giveRoleAction}
        initial={initialState({ organisationId: id, validFrom: organisation.today })}
        roles={roleOptions}
        back={`/leverandoerer/${id}`}
      />
    </>
  )
}
