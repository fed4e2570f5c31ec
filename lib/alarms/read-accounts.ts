import type { Tx } from '@/lib/db/client'
import { fromDay } from '@/lib/text/days'
import type { AccountPolicy } from './rules/plain'

/**
 * What the register says of accounts in production, by the name that the draw log uses; those unknown are absent.
 * @param names null: all of them
 */
export async function readAccounts(
  tx: Tx,
  names: Iterable<string> | null,
): Promise<Map<string, AccountPolicy>> {
  const rows = await tx.account.findMany({
    where: { environment: 'production', ...(names && { name: { in: [...new Set(names)] } }) },
    select: {
      id: true,
      name: true,
      state: true,
      stateSince: true,
      returnBlocked: true,
      manualDrawUntil: true,
      httpsOnlyFrom: true,
      largestDraw: true,
      drawsPerWeek: true,
    },
  })
  return new Map(
    rows.map(({ name, manualDrawUntil, httpsOnlyFrom, ...account }) => [
      name,
      { ...account, manualDrawUntil: fromDay(manualDrawUntil), httpsOnlyFrom: fromDay(httpsOnlyFrom) },
    ]),
  )
}

/** Whether the register has been taken in at all: before that every account would be unknown. */
export async function hasRegister(tx: Tx): Promise<boolean> {
  return (await tx.account.findFirst({ where: { environment: 'production' }, select: { id: true } })) !== null
}
