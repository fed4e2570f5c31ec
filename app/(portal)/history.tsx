import { Section } from '@/components/layout/section'
import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { formatDateTime } from '@/lib/format'
import { showHistory, type ShownChange, type ShownEntry } from '@/lib/history'
import { fieldWord, valueWord } from '@/lib/history/words'
import { formatValue } from '@/lib/web/format-value'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

/** The history of one thing in words, newest first: the tab "Historik" of every entity. `base` is the tab's address. */
export async function History({
  type,
  id,
  base,
  after,
}: {
  type: string
  id: string
  base: string
  after?: string
}) {
  const { rows, next } = show(await showHistory(await here(), { type, id, ...(after ? { after } : {}) }))
  if (rows.length === 0) {
    return <EmptyState title="Ingen historik endnu">Når nogen ændrer noget, står det her.</EmptyState>
  }
  return (
    <>
      <Timeline entries={rows.map(entryOf)} />
      {next && (
        <p className="mt-4">
          <Link href={`${base}?efter=${encodeURIComponent(next)}`}>Vis ældre</Link>
        </p>
      )}
    </>
  )
}

/** Where a page of history is asked for, in its address. */
export interface HistoryParams {
  searchParams: Promise<{ efter?: string | string[] }>
}

/** The whole tab "Historik": the same sentence, the same list and the same way to older entries at every entity. */
export async function HistorySection({
  searchParams,
  ...subject
}: HistoryParams & { type: string; id: string; base: string }) {
  const after = [(await searchParams).efter ?? []].flat()[0]
  return (
    <Section title="Historik" lead="Alt, hvad der er ændret, nyeste først.">
      <History {...subject} {...(after && { after })} />
    </Section>
  )
}

/** One entry of the log as a line of a timeline. */
export function entryOf({ id, at, who, did, changes, others }: ShownEntry): TimelineEntry {
  return {
    id: String(id),
    time: formatDateTime(at),
    iso: at.toISOString(),
    text: `${who} ${did}`,
    ...(changes.length + others > 0 ? { detail: <Changes changes={changes} others={others} /> } : {}),
  }
}

function Changes({ changes, others }: Pick<ShownEntry, 'changes' | 'others'>) {
  return (
    <ul>
      {changes.map((change, index) => (
        <li key={`${change.field}-${index}`}>{sentence(change)}</li>
      ))}
      {others > 0 && <li>I samme omgang: {others === 1 ? '1 anden' : `${others} andre`}</li>}
    </ul>
  )
}

function sentence({ field, before, after, erased }: ShownChange) {
  const word = fieldWord(field)
  if (erased) return `${word}: slettet af hensyn til personen`
  if (before === null || before === undefined) return `${word}: ${formatValue(valueWord(after))}`
  return `${word} fra ${formatValue(valueWord(before))} til ${formatValue(valueWord(after))}`
}
