import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { listAccounts } from '@/lib/accounts'
import { may } from '@/lib/door/policy'
import { formatNumber } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import type { AccountRow } from './columns'

const SHOWN = 50

/** The accounts of one vendor or one laboratory; the whole list has search, more pages and export. */
export async function AccountsOf({
  of,
  name,
  columns,
  mayAsk,
}: {
  of: { vendorId: string } | { laboratoryId: string }
  name: string
  columns: readonly Column<AccountRow>[]
  /** Whether the reader may ask for one here: a former vendor may not. */
  mayAsk: boolean
}) {
  const context = await here()
  const { rows, count } = show(await listAccounts(context, { ...of, size: SHOWN }))
  const query = 'vendorId' in of ? `leverandoer=${of.vendorId}` : `laboratorium=${of.laboratoryId}`
  const ask = mayAsk && may(context.actor, 'account.request') && (
    <ButtonLink href={`/konti/ny?${query}`} look="secondary" small>
      Bestil en konto
    </ButtonLink>
  )
  return (
    <Section title="Konti" actions={rows.length > 0 && ask}>
      <DataTable
        caption={`Konti: ${name}`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/konti/${id}`}
        empty={
          <EmptyState title="Ingen konti" level={3} action={ask}>
            {name} har ingen konto at trække numre med.
          </EmptyState>
        }
      />
      {rows.length > 0 && (
        <p className="mt-4">
          <Link href={`/konti?${query}`}>
            {count.value > rows.length
              ? `Se alle ${formatNumber(count.value)} i listen over konti`
              : 'Søg i dem, eller hent dem som CSV'}
          </Link>
        </p>
      )}
    </Section>
  )
}
