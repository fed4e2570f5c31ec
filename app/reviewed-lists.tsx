import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { ACCOUNT_STATE_WORDS, ENVIRONMENT_WORDS } from '@/lib/accounts/words'
import type { Reviewed } from '@/lib/reviews/reviewed'

type Contact = Reviewed['contacts'][number]
type Account = Reviewed['accounts'][number]

const CONTACTS: Column<Contact>[] = [
  { key: 'name', header: 'Kontakt', cell: ({ name }) => name },
  { key: 'functions', header: 'Funktioner', cell: ({ functions }) => functions.join(', ') || 'Ingen' },
  { key: 'place', header: 'Gælder for', cell: ({ laboratory }) => laboratory ?? 'Leverandøren' },
  {
    key: 'reach',
    header: 'Mail og telefon',
    cell: ({ email, phone, unreachable }) => (
      <>
        {email && <span className="block wrap-anywhere">{email}</span>}
        {phone && <span className="block">{phone}</span>}
        {unreachable && <Badge state="Mail kommer retur" tone="red" />}
      </>
    ),
  },
  { key: 'deputy', header: 'Stedfortræder', cell: ({ deputy }) => deputy ?? '–', from: 'wide' },
]

const ACCOUNTS: Column<Account>[] = [
  { key: 'name', header: 'Konto', cell: ({ name }) => name },
  {
    key: 'place',
    header: 'Bruges af',
    cell: ({ laboratory, department }) =>
      laboratory?.toLowerCase().includes(department.toLowerCase())
        ? laboratory
        : [laboratory ?? 'Leverandøren', department].filter(Boolean).join(', '),
  },
  {
    key: 'mailbox',
    header: 'Postkasse',
    cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
  },
  {
    key: 'state',
    header: 'Tilstand',
    cell: ({ environment, state }) =>
      `${ACCOUNT_STATE_WORDS[state]}, ${ENVIRONMENT_WORDS[environment].toLowerCase()}`,
  },
]

/** The contacts and accounts that somebody is asked to confirm, as far as it takes to say whether they are right. */
export function ReviewedLists({ reviewed: { contacts, accounts } }: { reviewed: Reviewed }) {
  return (
    <>
      <Section title={`Kontaktpersoner (${contacts.length})`}>
        {contacts.length > 0 ? (
          <DataTable caption="Kontaktpersoner" columns={CONTACTS} rows={contacts} rowKey={({ id }) => id} />
        ) : (
          <p>Der er ingen kontaktpersoner.</p>
        )}
      </Section>
      <Section title={`Konti (${accounts.length})`}>
        {accounts.length > 0 ? (
          <DataTable caption="Konti" columns={ACCOUNTS} rows={accounts} rowKey={({ id }) => id} compact />
        ) : (
          <p>Der er ingen konti.</p>
        )}
      </Section>
    </>
  )
}
