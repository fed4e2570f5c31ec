import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { may } from '@/lib/door/policy'
import { listUsers } from '@/lib/people'
import { ROLE_WORDS, USER_STATES } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

type Row = Extract<Awaited<ReturnType<typeof listUsers>>, { ok: true }>['value']['rows'][number]

const COLUMNS: Column<Row>[] = [
  { key: 'name', header: 'Navn', cell: ({ name }) => name },
  { key: 'email', header: 'Mail', cell: ({ email }) => email },
  { key: 'role', header: 'Rolle', cell: ({ role }) => <Tag>{ROLE_WORDS[role]}</Tag> },
  { key: 'state', header: 'Tilstand', cell: ({ state }) => <Badge state={USER_STATES[state]} /> },
]

/** More than any one party or laboratory has. */
const ALL = 500

/** Who has access to the portal for one vendor or one laboratory. */
export async function UsersOf({
  of,
  name,
}: {
  of: { vendorId: string } | { laboratoryId: string }
  name: string
}) {
  const context = await here()
  const { rows } = show(await listUsers(context, { ...of, size: ALL }))
  const invite = may(context.actor, 'invitation.send') && (
    <ButtonLink href="/indstillinger/invitationer/ny" look="secondary" small>
      Invitér en bruger
    </ButtonLink>
  )
  return (
    <Section title="Brugere med adgang" actions={rows.length > 0 && invite}>
      <DataTable
        caption={`Brugere hos ${name}`}
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/indstillinger/brugere/${id}`}
        empty={
          <EmptyState title="Ingen brugere" level={3} action={invite}>
            Ingen fra {name} kan logge ind i portalen.
          </EmptyState>
        }
      />
    </Section>
  )
}
