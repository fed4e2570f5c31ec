import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatCount } from '@/lib/format'
import { KIND_WORDS } from '@/lib/templates/words'
import { DeedForm } from '../../../../deed-form'
import { arrangeAction } from '../../actions'
import { PLACE, type Version } from '../../version'

type Part = Version['parts'][number]

/** The parts of a draft in their order: each leads to its text, and can be moved and removed. */
export function PartList({ draft: { id, version, parts } }: { draft: Version }) {
  const base = `${PLACE}/${id}/dele`
  const move = ({ title, position }: Part, deed: 'op' | 'ned', label: string) => (
    <DeedForm
      // The lock of the form is the draft's, which moving changes.
      key={`${deed}-${version}`}
      action={arrangeAction}
      id={`${deed}-${position}`}
      fields={{ id, version: String(version), position: String(position), deed }}
      label={label}
      what={title}
      look="quiet"
    />
  )
  const columns: Column<Part>[] = [
    { key: 'title', header: 'Del', cell: ({ title }) => title },
    { key: 'kind', header: 'Slags', from: 'wide', cell: ({ kind }) => KIND_WORDS[kind] },
    {
      key: 'clauses',
      header: 'Vilkår',
      cell: ({ clauses }) => formatCount(clauses.length, 'vilkår', 'vilkår'),
    },
    {
      key: 'deeds',
      header: 'Hvad du kan gøre',
      cell: (part) => (
        <div className="-my-2 -ml-3 flex flex-wrap gap-1">
          {part.position > 1 && move(part, 'op', 'Flyt op')}
          {part.position < parts.length && move(part, 'ned', 'Flyt ned')}
          <ButtonLink href={`${base}/${part.position}/fjern`} look="quiet" small>
            Fjern<span className="sr-only"> {part.title}</span>
          </ButtonLink>
        </div>
      ),
    },
  ]
  return (
    <DataTable
      caption="Dele"
      columns={columns}
      rows={parts}
      rowKey={({ position }) => String(position)}
      rowHref={({ position }) => `${base}/${position}`}
      empty={<EmptyState title="Ingen dele endnu" level={3} />}
    />
  )
}
