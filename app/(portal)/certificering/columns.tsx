import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import type { listCertifications } from '@/lib/certification'
import { systemLabel, WORDS } from '@/lib/certification/words'
import { formatShortDate } from '@/lib/format'
import { DIRECTION_WORDS, STATUS_WORDS } from '@/lib/systems/approval-words'
import type { RowOf } from '../found-list'
import { waitsWords } from '../waits-words'

export type CertificationRow = RowOf<typeof listCertifications>

/** Where a row leads: to the certification, or where the list alone says it, to what it says of the system. */
export const rowHref = ({ certificationId, systemId }: CertificationRow) =>
  certificationId ? `/certificering/${certificationId}` : `/systemer/${systemId}/godkendelser`

const system: Column<CertificationRow> = {
  key: 'system',
  header: 'System',
  sort: 'systemOrder',
  cell: ({ systemName, versionLabel }) => systemLabel(systemName, versionLabel),
}
const vendor: Column<CertificationRow> = {
  key: 'vendor',
  header: 'Leverandør',
  sort: 'vendorName',
  cell: ({ vendorName }) => vendorName,
}
const standard: Column<CertificationRow> = {
  key: 'standard',
  header: 'Standard',
  sort: 'standardLabel',
  cell: ({ standardLabel, direction }) => `${standardLabel}, ${DIRECTION_WORDS[direction].toLowerCase()}`,
}
const restFor = (staff: boolean): Column<CertificationRow>[] => [
  {
    key: 'word',
    header: 'Tilstand',
    cell: ({ word, waitsFor }) => (
      <>
        <Badge state={WORDS[word]} />
        {(waitsFor === 'medcom' || waitsFor === 'vendor') && (
          <span className="mt-1 block text-14 text-ink-quiet">{waitsWords(waitsFor, staff)}</span>
        )}
      </>
    ),
  },
  {
    key: 'since',
    header: 'Siden',
    sort: 'since',
    keep: true,
    from: 'wide',
    cell: ({ since }) => formatShortDate(since),
  },
  {
    key: 'next',
    header: 'Næste dag',
    sort: 'expiresOrder',
    cell: ({ plannedOn, expiresOn, word, expiresSoon }) => {
      if (word === 'approved' || word === 'expired')
        return expiresOn ? (
          <>
            {`${word === 'expired' ? 'Udløb' : 'Udløber'} ${formatShortDate(expiresOn)}`}{' '}
            {expiresSoon && <Badge state="Frist nærmer sig" />}
          </>
        ) : (
          '–'
        )
      return (word === 'ordered' || word === 'planned') && plannedOn
        ? `${word === 'ordered' ? 'Forslag' : 'Test'} ${formatShortDate(plannedOn)}`
        : '–'
    },
  },
  {
    key: 'list',
    header: 'MedComs liste',
    cell: ({ listStatus, disagrees, certificationId }) => (
      <>
        {listStatus ? (certificationId ? STATUS_WORDS[listStatus] : 'Kun listen') : 'Intet svar'}{' '}
        {disagrees && <Badge state="Uenige" tone="amber" />}
      </>
    ),
  },
]

export const COLUMNS = [system, vendor, standard, ...restFor(true)]

/** Where it goes without saying whose they are. */
export const COLUMNS_OF_VENDOR = [system, standard, ...restFor(false)]

/** Where it goes without saying which system it is. */
export const columnsOfSystem = (staff: boolean): Column<CertificationRow>[] => [
  standard,
  { key: 'version', header: 'Version', cell: ({ versionLabel }) => versionLabel ?? 'Alle' },
  ...restFor(staff),
]
