import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { formatDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import { here } from '@/lib/web/request'
import { DayForm } from '../../../day-form'
import { reopenAction } from '../../actions'
import { crumbs, laboratoryOf, mayChange, type Params } from '../laboratory'

export const metadata: Metadata = { title: 'Åbn laboratoriet igen' }

export default async function ReopenLaboratoryPage({ params }: Params) {
  const { id } = await params
  const laboratory = await laboratoryOf(id)
  if (!mayChange((await here()).actor, 'laboratory.reopen', laboratory)) forbidden()
  const { name, version, closedOn, today } = laboratory
  if (!closedOn) notFound()
  const next = addDays(closedOn, 1)
  return (
    <>
      <PageHead
        title="Åbn laboratoriet igen"
        lead={`${name} har sin sidste dag den ${formatDate(closedOn)}. Ejer, leverandør og system, som sluttede med den, fortsætter fra den dag, du vælger, hvis de stadig har rollen.`}
        trail={[...crumbs(laboratory)]}
      />
      <DayForm
        action={reopenAction}
        initial={initialState({ id, version: String(version), validFrom: next > today ? next : today })}
        back={`/laboratorier/${id}`}
        name="validFrom"
        label="Fra og med hvilken dag er laboratoriet åbent igen?"
        deed="Åbn laboratoriet igen"
      />
    </>
  )
}
