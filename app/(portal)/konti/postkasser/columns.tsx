import type { Column } from '@/components/table/columns'
import { formatCount, formatShortDate } from '@/lib/format'
import type { listMailboxes } from '@/lib/mailboxes'
import type { UserOfMailbox } from '@/lib/mailboxes/used-by'
import type { RowOf } from '../../found-list'
import { MailboxBadge, PersonalBadge } from '../../mailbox-badge'

type Row = RowOf<typeof listMailboxes>

const ADDRESS: Column<Row> = {
  key: 'address',
  header: 'Postkasse',
  sort: 'address',
  cell: ({ address }) => <span className="wrap-anywhere">{address}</span>,
}
const VENDOR: Column<Row> = { key: 'vendor', header: 'Leverandør', cell: ({ vendor }) => vendor }
const REST: Column<Row>[] = [
  {
    key: 'state',
    header: 'Tilstand',
    cell: ({ state, looksPersonal }) => (
      <span className="flex flex-col items-start gap-1.5">
        <MailboxBadge state={state} />
        {looksPersonal && <PersonalBadge />}
      </span>
    ),
  },
  { key: 'users', header: 'Bruges af', cell: ({ usedBy }) => usedBySentence(usedBy) },
  {
    key: 'proven',
    header: 'Bekræftet',
    cell: ({ provenAt }) => (provenAt ? formatShortDate(provenAt) : 'Aldrig'),
    keep: true,
  },
  {
    key: 'attest',
    header: 'Igen senest',
    cell: ({ attestBy }) => (attestBy ? formatShortDate(attestBy) : '–'),
    keep: true,
    from: 'wide',
  },
]

export const COLUMNS = [ADDRESS, VENDOR, ...REST]
export const COLUMNS_OF_VENDOR = [ADDRESS, ...REST]

/** "2 konti og 1 kontaktperson", or the one name there is. */
function usedBySentence(users: readonly UserOfMailbox[]): string {
  const [only] = users
  if (!only) return 'Ingen'
  if (users.length === 1)
    return only.kind === 'account' ? `Kontoen ${only.name}` : `Kontaktpersonen ${only.name}`
  const accounts = users.filter(({ kind }) => kind === 'account').length
  const contacts = users.length - accounts
  return [
    ...(accounts > 0 ? [formatCount(accounts, 'konto', 'konti')] : []),
    ...(contacts > 0 ? [formatCount(contacts, 'kontaktperson', 'kontaktpersoner')] : []),
  ].join(' og ')
}
