import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { Alert } from '@/components/ui/alert'
import { subjectOf } from '@/lib/certification/words'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { refusedForm } from '@/lib/web/upload'
import { certificationOf, crumbs, type Params } from '../certification'
import { AttachForm } from './attach-form'

export const metadata: Metadata = { title: 'Vedhæft en fil' }

interface Props extends Params {
  searchParams: Promise<SearchParams>
}

/** Where the protocol of a test, or the certificate, is brought in. */
export default async function AttachPage({ params, searchParams }: Props) {
  const { id } = await params
  const { actor } = await here()
  const one = await certificationOf(id)
  if (!may(actor, 'certification.attach')) forbidden()
  const staff = isStaff(actor)
  const over = one.state === 'withdrawn' || (!staff && !one.isOpen)
  return (
    <>
      <PageHead
        title="Vedhæft en fil"
        lead={`${subjectOf(one)}. Filen gemmes, som den er, og kan hverken ændres eller fjernes. ${staff ? one.vendor.name : 'MedCom'} kan også se den.`}
        trail={crumbs(one)}
      />
      {over ? (
        <Alert kind="warning" title="Der kan ikke vedhæftes flere filer">
          <p>Certificeringen er afsluttet.</p>
        </Alert>
      ) : (
        <AttachForm certificationId={id} staff={staff} state={await refusedForm(await searchParams)} />
      )}
    </>
  )
}
