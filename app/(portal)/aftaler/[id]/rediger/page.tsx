import type { Metadata, Route } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { changeAction } from '../../actions'
import { AgreementForm } from '../../agreement-form'
import { templateOptions } from '../../template-options'
import { agreementOf, crumbs, type Params } from '../frame'

export const metadata: Metadata = { title: 'Rediger kladden' }

export default async function EditAgreementPage({ params }: Params) {
  const { id } = await params
  const agreement = await agreementOf(id)
  if (!may((await here()).actor, 'agreement.change')) forbidden()
  if (agreement.state !== 'draft') redirect(`/aftaler/${id}` as Route)
  const { number, vendor, version, template, drawsAlready, signBy, inForceFrom, message } = agreement
  return (
    <>
      <PageHead
        title="Rediger kladden"
        lead={`Aftale ${number} med ${vendor.name}. Leverandøren ser den først, når du sender den.`}
        trail={crumbs(agreement)}
      />
      <AgreementForm
        action={changeAction}
        initial={initialState({
          id,
          version: String(version),
          templateVersionId: template.versionId,
          drawsAlready: drawsAlready ? 'ja' : '',
          signBy: signBy ?? '',
          inForceFrom: inForceFrom ?? '',
          message,
        })}
        back={`/aftaler/${id}`}
        templates={await templateOptions(template.versionId)}
      />
    </>
  )
}
