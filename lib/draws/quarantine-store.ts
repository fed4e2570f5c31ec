import type { Tx } from '@/lib/db/client'
import { plainArray, textArray } from './array-literal'
import { fingerprintOf, storable } from './content'
import type { BadLine } from './prepare'

/** Keeps lines that could not be taken (DR-1). A line with the same content as one kept before is not kept twice. */
export async function keepBadLines(tx: Tx, bad: readonly BadLine[], now: Date): Promise<void> {
  if (bad.length === 0) return
  const contents = bad.map(({ content }) => storable(content))
  await tx.$executeRaw`
    insert into quarantined_line (id, batch_id, line_number, content, fingerprint, problems, status, received_at)
    select gen_random_uuid(), l.batch_id, l.number, l.content, l.fingerprint, l.problems, 'open', ${now}
    from unnest(
      ${plainArray(bad.map(({ batchId }) => batchId))}::uuid[],
      ${plainArray(bad.map(({ line }) => line))}::int[],
      ${textArray(contents.map((content) => JSON.stringify(content)))}::jsonb[],
      ${textArray(contents.map(fingerprintOf))}::text[],
      ${textArray(bad.map(({ problems }) => JSON.stringify(problems)))}::jsonb[]
    ) as l (batch_id, number, content, fingerprint, problems)
    on conflict do nothing`
}
