import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listStandards } from '@/lib/certification'
import { may } from '@/lib/door/policy'
import { formatNumber } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { DeedForm } from '../../../deed-form'
import { TRAIL } from '../../trail'
import { removeStandardAction } from '../actions'

export const metadata: Metadata = { title: 'Standarder' }

export default async function StandardsPage() {
  const context = await here()
  const standards = show(await listStandards(context, {}))
  const add = may(context.actor, 'standard.add') && (
    <ButtonLink href="/indstillinger/certificering/standarder/ny">Tilføj en standard</ButtonLink>
  )
  const mayRemove = may(context.actor, 'standard.remove')
  return (
    <>
      <PageHead
        title="Standarder"
        lead="Det, systemer kan testes efter. MedComs godkendelsesliste tilføjer sine egne, når den indlæses; andre tilføjes her."
        trail={TRAIL.certification}
        actions={add}
      />
      {standards.length > 0 ? (
        <DataTable
          caption="Standarder"
          rows={standards}
          rowKey={({ id }) => id}
          columns={[
            { key: 'label', header: 'Standard', cell: ({ label }) => label },
            { key: 'name', header: 'Navn', cell: ({ name }) => name },
            {
              key: 'certifications',
              header: 'Certificeringer',
              align: 'end',
              cell: ({ certifications }) => formatNumber(certifications),
            },
            {
              key: 'source',
              header: 'Kommer fra',
              cell: ({ id, label, listed, removable }) => (
                <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                  {listed ? 'MedComs godkendelsesliste' : 'Tilføjet her'}
                  {removable && mayRemove && (
                    <DeedForm
                      action={removeStandardAction}
                      id={`slet-${id}`}
                      fields={{ id }}
                      label="Slet"
                      what={label}
                    />
                  )}
                </div>
              ),
            },
          ]}
        />
      ) : (
        <EmptyState title="Ingen standarder endnu" action={add}>
          De kommer, når MedComs godkendelsesliste indlæses, eller når du tilføjer dem.
        </EmptyState>
      )}
    </>
  )
}
