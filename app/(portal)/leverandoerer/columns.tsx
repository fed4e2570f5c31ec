import type { Column } from '@/components/table/columns'
import { Mono } from '@/components/ui/mono'
import { Tag } from '@/components/ui/tag'
import { formatCvr, formatNumber } from '@/lib/format'
import type { listOrganisations } from '@/lib/parties'
import { COUNTRIES, ROLE_WORDS } from '@/lib/parties/words'
import { ComingBadge } from '../coming-badge'
import type { RowOf } from '../found-list'

export type OrganisationRow = RowOf<typeof listOrganisations>

export const COLUMNS: Column<OrganisationRow>[] = [
  { key: 'name', header: 'Navn', sort: 'name', cell: ({ name }) => name },
  { key: 'number', header: 'CVR-nummer', cell: (row) => <RegisterNumber {...row} /> },
  {
    key: 'roles',
    header: 'Rolle i dag',
    cell: ({ roles, comesOn }) =>
      roles.length === 0 ? (
        <ComingBadge comesOn={comesOn} otherwise="Ophørt" />
      ) : (
        <span className="inline-flex flex-wrap gap-1.5">
          {roles.map((kind) => (
            <Tag key={kind}>{ROLE_WORDS[kind]}</Tag>
          ))}
        </span>
      ),
  },
  { key: 'systems', header: 'Systemer', align: 'end', cell: ({ systems }) => formatNumber(systems) },
  {
    key: 'laboratories',
    header: 'Laboratorier',
    align: 'end',
    cell: ({ laboratories, ownedLaboratories }) => formatNumber(Math.max(laboratories, ownedLaboratories)),
  },
  { key: 'support', header: 'Support', from: 'wide', cell: ({ supportPhone }) => supportPhone ?? '–' },
]

/** The CVR number, or the number of a foreign register and which. */
export function RegisterNumber({
  cvr,
  foreignRegistration,
  country,
}: {
  cvr: string | null
  foreignRegistration: string | null
  country: string
}) {
  if (cvr) return <Mono>{formatCvr(cvr)}</Mono>
  if (foreignRegistration)
    return (
      <>
        <Mono>{foreignRegistration}</Mono> ({COUNTRIES[country] ?? country})
      </>
    )
  return <span className="text-ink-quiet">Mangler</span>
}
