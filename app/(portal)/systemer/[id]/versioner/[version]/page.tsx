import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { changeVersionAction } from '../../../actions'
import { VersionForm } from '../../../version-form'
import { crumbs, systemOf } from '../../system'

export const metadata: Metadata = { title: 'Ret version' }

export default async function EditVersionPage({
  params,
}: {
  params: Promise<{ id: string; version: string }>
}) {
  const { id, version } = await params
  const system = await systemOf(id)
  if (!may((await here()).actor, 'system.changeVersion')) forbidden()
  const stored = system.versions.find((one) => one.id === version)
  if (!stored) notFound()
  const { label, releasedOn, endsOn } = stored
  return (
    <>
      <PageHead title="Ret version" lead={`${system.name} ${label}.`} trail={[...crumbs(system)]} />
      <VersionForm
        action={changeVersionAction}
        initial={initialState(textsOf({ id: version, version: system.version, label, releasedOn, endsOn }))}
        back={`/systemer/${id}`}
      />
    </>
  )
}
