import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Timeline } from '@/components/ui/timeline'
import { formatDate, formatShortDate } from '@/lib/format'
import { DIRECTION_WORDS, STATUS_WORDS } from '@/lib/systems/approval-words'
import { addDays } from '@/lib/text/days'
import { SystemHead, systemOf, titleOf, type Params, type System } from '../system'

export const generateMetadata = titleOf

type Approval = System['approvals'][number]

const COLUMNS = [
  { key: 'standard', header: 'Standard', cell: ({ standard }: Approval) => standard.name || standard.code },
  { key: 'code', header: 'ID (version)', cell: ({ standard }: Approval) => codeOf(standard) },
  { key: 'direction', header: 'Kanal', cell: ({ direction }: Approval) => DIRECTION_WORDS[direction] },
  {
    key: 'status',
    header: 'Tilstand',
    cell: ({ status }: Approval) => <Badge state={STATUS_WORDS[status]} />,
  },
  { key: 'from', header: 'Siden', cell: ({ validFrom }: Approval) => formatShortDate(validFrom) },
]

export default async function ApprovalsPage({ params }: Params) {
  const { id } = await params
  const { name, approvals } = await systemOf(id)
  const current = approvals
    .filter((approval) => approval.current)
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'da'))
  const changes = changesOf(approvals)
  return (
    <>
      <SystemHead id={id} tab="godkendelser" />
      <Section
        title="Godkendelser i dag"
        lead="Med MedComs ord, fra den godkendelsesliste, der er taget i brug."
      >
        {current.length > 0 ? (
          <DataTable
            caption={`Godkendelser af ${name}`}
            columns={COLUMNS}
            rows={current}
            rowKey={(row) => row.id}
            compact
          />
        ) : (
          <EmptyState title="Ingen svar på godkendelseslisten" level={3}>
            Systemet står ikke på den liste, der er taget i brug, eller alle dets felter er tomme.
          </EmptyState>
        )}
      </Section>
      {changes.length > 0 && (
        <Section title="Ændringer" lead="Hvad der er ændret fra liste til liste, nyeste først.">
          <Timeline entries={changes} label="Ændringer i godkendelserne" />
        </Section>
      )}
    </>
  )
}

const codeOf = ({ code, version }: Approval['standard']) => (version ? `${code} (${version})` : code)
const orderOf = ({ direction, standard }: Approval) =>
  `${direction === 'receive' ? 0 : 1} ${codeOf(standard)}`
const cellOf = ({ standard, direction }: Approval) => `${codeOf(standard)} ${direction}`

/** Each answer that ended, and the one that took its place the day after; those of the first list are no change. */
function changesOf(approvals: readonly Approval[]) {
  return approvals
    .filter(({ validTo }) => validTo !== null)
    .map((before) => {
      const day = addDays(before.validTo!, 1)
      const after = approvals.find((other) => other.validFrom === day && cellOf(other) === cellOf(before))
      const what = `${before.standard.name}, ${codeOf(before.standard)}, ${DIRECTION_WORDS[before.direction]}`
      const text = `${what}: fra ”${STATUS_WORDS[before.status]}” til ”${after ? STATUS_WORDS[after.status] : 'intet svar'}”`
      return { id: before.id, iso: day, time: formatDate(day), text }
    })
    .sort((a, b) => b.iso.localeCompare(a.iso))
}
