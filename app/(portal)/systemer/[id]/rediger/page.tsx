import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { changeAction } from '../../actions'
import { SystemForm } from '../../system-form'
import { crumbs, systemOf, type Params } from '../system'

export const metadata: Metadata = { title: 'Rediger system' }

export default async function EditSystemPage({ params }: Params) {
  const { id } = await params
  const system = await systemOf(id)
  if (!may((await here()).actor, 'system.change')) forbidden()
  return (
    <>
      <PageHead
        title="Rediger system"
        lead="Skifter systemet navn, finder næste godkendelsesliste det stadig på det navn, det har dér."
        trail={[...crumbs(system)]}
      />
      <SystemForm action={changeAction} initial={initialState(textsOf(system))} back={`/systemer/${id}`} />
    </>
  )
}
