import { NOTHING, type Counts } from './counts'
import type { BatchSummary } from './apply-step'
import type { Preview } from './preview'

/** A call or an upload as pages show it; a call's summary is its counts, an upload's has them under that name. */
export function withSummary<T extends { source: 'api' | 'upload'; summary: unknown }>({
  summary,
  ...row
}: T) {
  const { preview, counts }: BatchSummary =
    row.source === 'api' ? { counts: summary as Counts } : (summary as BatchSummary)
  return { ...row, preview: preview ?? null, counts: counts ?? NOTHING } satisfies {
    preview: Preview | null
    counts: Counts
  }
}
