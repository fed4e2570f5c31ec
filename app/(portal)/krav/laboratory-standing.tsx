import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { showLaboratoryCompliance } from '@/lib/compliance'
import { hrefOfPlace } from '@/lib/compliance/address'
import { formatShare } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { STANDING_COLUMNS } from './standing-columns'

/** How a laboratory stands with what the agreement of its vendor asks, as a tab of its page (CO-2). */
export async function LaboratoryStanding({ id }: { id: string }) {
  const { name, vendorName, rows, met, of } = show(await showLaboratoryCompliance(await here(), { id }))
  return (
    <Section
      title="Krav"
      lead={`Laboratoriet opfylder ${formatShare(met, of, 'krav', 'krav')}. Det er ${vendorName}, der svarer for dem.`}
    >
      <DataTable
        caption={`Krav til ${name}`}
        columns={STANDING_COLUMNS}
        rows={rows}
        rowKey={({ key }) => key}
        rowHref={({ key }) => hrefOfPlace('laboratory', id, key)}
      />
    </Section>
  )
}
