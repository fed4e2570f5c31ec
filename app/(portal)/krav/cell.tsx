import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { showCell } from '@/lib/compliance'
import { hrefOfPlace } from '@/lib/compliance/address'
import type { Subject } from '@/lib/compliance/schemas'
import { STATE_WORDS } from '@/lib/compliance/words'
import { may } from '@/lib/door/policy'
import { formatDate, formatDateTime } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { Dispensations, StateHistory } from './cell-history'

export type CellParams = { params: Promise<{ id: string; krav: string }> }

/** The cell of this request, asked once for title and page. */
export const cellOf = cache(async (of: Subject, id: string, key: string) =>
  show(await showCell(await here(), { of, id, key })),
)
export type Cell = Awaited<ReturnType<typeof cellOf>>
type Point = NonNullable<Cell['current']>['evidence']['points'][number]

/** "5.3 Kun HTTPS: Nordlys Lab-IT (demo)" */
export const titleOfCell = ({ requirement: { clause, heading }, name }: Cell) =>
  `${clause} ${heading}: ${name}`

export async function cellMetadata(of: Subject, { params }: CellParams): Promise<Metadata> {
  const { id, krav } = await params
  return { title: titleOfCell(await cellOf(of, id, krav)) }
}

/** The way to a cell: from the matrix, by the vendor. */
export const cellTrail = ({ vendorId, vendorName, laboratoryId }: Cell) => [
  { label: 'Krav', href: '/krav' },
  { label: vendorName, href: `/leverandoerer/${vendorId}/krav` },
  ...(laboratoryId ? [{ label: 'Laboratorier', href: `/krav/laboratorier?leverandoer=${vendorId}` }] : []),
]

const COLUMNS = [
  {
    key: 'name',
    header: 'Hvad der er set på',
    cell: ({ name }: Point) => name,
  },
  {
    key: 'ok',
    header: 'Svar',
    keep: true,
    cell: answerOf,
  },
  { key: 'text', header: 'Det viser portalen', cell: ({ text }: Point) => text },
]

/** A laboratory is answered for in the words of its own cell. */
function answerOf({ ok, standing }: Point) {
  if (!standing)
    return (
      <Badge
        state={ok === null ? 'Ukendt' : ok ? 'Opfyldt' : 'Mangler'}
        tone={ok === null ? 'neutral' : ok ? 'green' : 'amber'}
      />
    )
  const to = untilOf(standing)
  return (
    <>
      <Badge state={STATE_WORDS[standing.state]} />
      {to && <span className="mt-1 block text-14 text-ink-soft">{to}</span>}
    </>
  )
}

/** One cell: its state, what shows it, its deadline, its dispensations and how it was (CO-2). */
export async function CellPage({ of, params }: CellParams & { of: Subject }) {
  const { id, krav } = await params
  const cell = await cellOf(of, id, krav)
  const { actor } = await here()
  const { current, dispensations } = cell
  const holding = dispensations.find(({ holds, own }) => holds && own)
  const mayGrant = may(actor, 'dispensation.grant') && cell.asked
  return (
    <>
      <PageHead
        title={titleOfCell(cell)}
        lead={
          current?.evidence.text ??
          'Kravet er ikke vurderet her endnu. Det sker af sig selv inden for få minutter.'
        }
        trail={cellTrail(cell)}
        state={current ? [<Badge key="state" state={STATE_WORDS[current.state]} />, sinceOf(current)] : []}
        actions={
          mayGrant && (
            <ButtonLink href={`${hrefOfPlace(of, id, krav)}/dispensation`} look="secondary">
              {holding ? 'Ret dispensationen' : 'Giv dispensation'}
            </ButtonLink>
          )
        }
      />
      <DescriptionList items={[{ term: 'Frist', value: deadlineText(cell) }, ...leaveOf(cell)]} />
      <Section title="Det viser portalen">
        {current && current.evidence.points.length > 0 ? (
          <DataTable
            caption={`Hvad der viser ${cell.requirement.clause} ${cell.requirement.heading}`}
            columns={COLUMNS}
            rows={current.evidence.points.map((point, index) => ({ ...point, index }))}
            rowKey={({ index }) => String(index)}
            rowHref={({ href }) => href ?? hrefOfPlace(of, id, krav)}
          />
        ) : (
          <EmptyState title="Der er intet at vise endnu">
            {current?.evidence.text ?? 'Det kommer, når kravet er vurderet.'}
          </EmptyState>
        )}
      </Section>
      <Dispensations cell={cell} />
      <StateHistory cell={cell} />
    </>
  )
}

function sinceOf({ since, ...standing }: NonNullable<Cell['current']>) {
  const to = untilOf(standing)
  return <span key="since">{`Siden ${formatDateTime(since)}${to && `, ${to}`}`}</span>
}

/** "til og med den 30. november 2026", "fristen var den 3. august 2026"; nothing where no day counts. */
function untilOf({ state, until }: Pick<NonNullable<Cell['current']>, 'state' | 'until'>): string {
  if (!until) return ''
  return `${state === 'overdue' ? 'fristen var' : 'til og med'} den ${formatDate(until)}`
}

function deadlineText({ current, agreement }: Cell) {
  if (!current?.evidence.deadline.on) return 'Ingen endnu. Den regnes fra den dag, aftalen træder i kraft.'
  const { on, from } = current.evidence.deadline
  return (
    <>
      {`${formatDate(on)}, som `}
      {from === 'agreement' && agreement ? (
        <>
          der står i tjeklisten til <Link href={`/aftaler/${agreement.id}`}>aftale {agreement.number}</Link>
        </>
      ) : (
        'kravet siger'
      )}
      .{goesByLater(current) && ' Laboratorier, som leverandøren har fået siden, har en senere frist.'}
    </>
  )
}

/** Whether what a vendor's cell goes by is the later deadline of a laboratory that came later. */
const goesByLater = ({ state, until, evidence }: NonNullable<Cell['current']>) =>
  (state === 'overdue' || state === 'onItsWay') && until !== evidence.deadline.on

function leaveOf({ dispensations }: Cell) {
  // Of several the longest is what the state goes by.
  const [leave] = dispensations
    .filter(({ holds }) => holds)
    .toSorted((one, other) => other.until.localeCompare(one.until))
  return leave
    ? [{ term: 'Dispensation', value: `Til og med den ${formatDate(leave.until)}: ${leave.reason}` }]
    : []
}
