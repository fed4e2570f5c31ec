import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import type { listContacts } from '@/lib/contacts'
import { CHANNEL_WORDS, type Channel } from '@/lib/contacts/words'
import { formatShortDate } from '@/lib/format'
import type { RowOf } from '../found-list'

type ContactRow = RowOf<typeof listContacts>

const vendor: Column<ContactRow> = {
  key: 'vendor',
  header: 'Leverandør',
  cell: ({ vendorName }) => vendorName,
}

const COMMON: Column<ContactRow>[] = [
  {
    key: 'name',
    header: 'Kontakt',
    sort: 'name',
    cell: ({ name, title }) => [name, title].filter(Boolean).join(', '),
  },
  { key: 'functions', header: 'Funktioner', cell: ({ functions }) => functionsText(functions) },
  {
    key: 'place',
    header: 'Hører til',
    from: 'wide',
    cell: ({ laboratoryName }) => laboratoryName ?? 'Leverandøren selv',
  },
  { key: 'reach', header: 'Mail og telefon', cell: (row) => <Reach {...row} /> },
  {
    key: 'confirmed',
    header: 'Bekræftet',
    sort: 'confirmedAt',
    keep: true,
    cell: ({ confirmedAt }) => formatShortDate(confirmedAt),
  },
  { key: 'state', header: 'Tilstand', cell: (row) => <ContactBadge {...row} /> },
]

/** For MedCom with the vendor; on the page of one vendor or laboratory without what goes without saying there. */
export function columnsFor(staff: boolean, without?: 'vendor' | 'place'): Column<ContactRow>[] {
  const columns = staff ? [COMMON[0]!, vendor, ...COMMON.slice(1)] : COMMON
  return columns.filter(({ key }) => key !== without)
}

/** "Drift, Teknik"; whoever has none is there to step in. */
export function functionsText(functions: readonly { name: string }[]): string {
  return functions.map(({ name }) => name).join(', ') || 'Kun stedfortræder'
}

export function channelsText(channels: readonly string[]): string {
  return channels.map((channel) => CHANNEL_WORDS[channel as Channel]).join(', ')
}

/** Address and number under each other; a number is never broken. */
export function Reach({ email, phone }: Pick<ContactRow, 'email' | 'phone'>) {
  return (
    <>
      {email && <span className="block break-words">{email}</span>}
      {phone && <span className="block whitespace-nowrap">{phone}</span>}
    </>
  )
}

/** Whether a contact is in bilag 3 today, and whether mail reaches it. */
export function ContactBadge({
  endedAt,
  mailbox,
}: {
  endedAt: Date | null
  mailbox: { unreachableSince: Date | null } | null
}) {
  if (endedAt) return <Badge state="Ophørt" />
  return mailbox?.unreachableSince ? <Badge state="Mail kommer retur" tone="red" /> : <Badge state="Aktiv" />
}
