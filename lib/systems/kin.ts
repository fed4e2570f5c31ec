import type { Tx } from '@/lib/db/client'
import { squeezed } from '@/lib/text/squeezed'
import { rawStandard } from './approval-state'

/** A standard as somebody has written it; without a version where there is none. */
export interface WrittenStandard {
  code: string
  version: string
}

/**
 * Every standard of the register (PA-2, CE-1), to be looked through before one is written: whoever else would write one waits
 * until this transaction is over.
 */
export async function standardsToWrite(tx: Tx) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('standard'))::text as locked`
  return tx.standard.findMany({ orderBy: { id: 'asc' } })
}

/** The one written just so, else the one that is the same but for case and spaces; undefined where it is new. */
export function sameStandard<Known extends WrittenStandard>(
  known: readonly Known[],
  { code, version }: WrittenStandard,
): Known | undefined {
  const key = squeezed(rawStandard(code, version))
  return (
    known.find((one) => one.code === code && one.version === version) ??
    known.find((one) => squeezed(rawStandard(one.code, one.version)) === key)
  )
}
