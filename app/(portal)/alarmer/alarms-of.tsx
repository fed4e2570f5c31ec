import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Link } from '@/components/ui/link'
import { listAlarms } from '@/lib/alarms'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ListedOf, SHOWN, type Owner } from '../listed-of'
import { columnsFor } from './columns'

/** The alarms of one vendor or one laboratory that are not closed, as a tab of its page. */
export async function AlarmsOf({ of, name }: { of: Owner; name: string }) {
  const context = await here()
  return (
    <ListedOf
      title="Alarmer"
      of={of}
      name={name}
      list="/alarmer"
      columns={columnsFor(isStaff(context.actor), 'vendorId' in of ? 'vendor' : 'laboratory')}
      found={show(await listAlarms(context, { ...of, size: SHOWN }))}
      add={null}
      empty={{ title: 'Ingen alarmer', text: `Der er ingen alarmer om ${name}, der ikke er lukket.` }}
      whole="listen over alarmer"
    />
  )
}

/** The alarms that an account or a draw gave, on its page; nothing where there are none, or the reader sees none. */
export async function AlarmsAbout({
  about,
  caption,
}: {
  about: { account: string } | { drawId: string }
  caption: string
}) {
  const context = await here()
  if (!may(context.actor, 'alarm.list')) return null
  const { rows } = show(await listAlarms(context, { ...about, state: 'all', size: 10 }))
  if (rows.length === 0) return null
  return (
    <Section title="Alarmer">
      <DataTable
        caption={caption}
        columns={columnsFor(isStaff(context.actor), 'laboratory')}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/alarmer/${id}`}
        compact
      />
      {'account' in about && (
        <p className="mt-3">
          <Link href={`/alarmer?tilstand=alle&konto=${encodeURIComponent(about.account)}`}>
            Se kontoens alarmer i listen
          </Link>
        </p>
      )}
    </Section>
  )
}
