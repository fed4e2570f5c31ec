import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button'
import { listContactFunctions } from '@/lib/contacts'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL } from '../trail'

export const metadata: Metadata = { title: 'Kontaktfunktioner' }

export default async function ContactFunctionsPage() {
  const context = await here()
  if (!may(context.actor, 'contactFunction.change')) forbidden()
  const functions = show(await listContactFunctions(context, {}))
  return (
    <>
      <PageHead
        title="Kontaktfunktioner"
        lead="Det, kontaktpersoner i bilag 3 kan være der for, og hvor der skal være mindst én."
        trail={TRAIL.settings}
        actions={<ButtonLink href="/indstillinger/kontaktfunktioner/ny">Tilføj funktion</ButtonLink>}
      />
      <DataTable
        caption="Kontaktfunktioner"
        rows={functions}
        rowKey={({ key }) => key}
        rowHref={({ position }) => `/indstillinger/kontaktfunktioner/${position}`}
        columns={[
          { key: 'name', header: 'Funktion', cell: ({ name }) => name },
          { key: 'description', header: 'Hvad den er der for', cell: ({ description }) => description },
          { key: 'required', header: 'Kræves', cell: requiredText },
        ]}
      />
    </>
  )
}

function requiredText(one: { requiredForVendor: boolean; requiredForLaboratory: boolean }): string {
  const where = [
    one.requiredForVendor && 'Hos leverandøren',
    one.requiredForLaboratory && (one.requiredForVendor ? 'i hvert laboratorium' : 'I hvert laboratorium'),
  ]
  return where.filter(Boolean).join(' og ') || 'Nej'
}
