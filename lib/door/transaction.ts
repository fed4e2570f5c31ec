import { AsyncLocalStorage } from 'node:async_hooks'
import type { Deed } from '@/lib/audit/deed'
import { Prisma, transaction, type Tx } from '@/lib/db/client'
import { behalfOf, isStaff, type Actor } from './actor'
import type { JobOptions } from './verb'

interface Job {
  task: string
  payload: object
  options: JobOptions
}

/** An open transaction and what shall be written as its last statements. */
export interface Transaction {
  tx: Tx
  now: Date
  deeds: Deed[]
  jobs: Job[]
}

const open = new AsyncLocalStorage<true>()

/**
 * Opens a transaction, tells PostgreSQL who asks, runs `work` and then `finish` (jobs and audit entry).
 * Opening one inside another would hold two connections and see two states: that is a fault in our code.
 */
export function inTransaction<T>(
  actor: Actor,
  seesAll: boolean,
  work: (opened: Transaction) => Promise<T>,
  finish: (opened: Transaction, value: T) => Promise<void>,
  timeout?: number,
): Promise<T> {
  if (open.getStore()) throw new Error('A verb called inside another must be given its scope')
  return open.run(true, () =>
    transaction(async (tx) => {
      const opened: Transaction = { tx, now: await begin(tx, actor, seesAll), deeds: [], jobs: [] }
      const value = await work(opened)
      await finish(opened, value)
      return value
    }, timeout),
  )
}

async function begin(tx: Tx, actor: Actor, seesAll: boolean): Promise<Date> {
  const { role, vendor, laboratory, user } = settingsOf(actor, seesAll)
  const [row] = await tx.$queryRaw<{ now: Date }[]>(Prisma.sql`
    select npn_begin(set_config('role', ${role}, true), ${vendor}, ${laboratory}, ${user}) as now,
      set_config('npn.behalf', ${behalfOf(actor)?.split(':')[1] ?? ''}, true)`)
  return row!.now
}

function settingsOf(actor: Actor, seesAll: boolean) {
  const everything =
    seesAll || isStaff(actor) || actor.kind === 'system' || (actor.kind === 'apiKey' && !actor.vendorId)
  return {
    role: everything ? 'npn_staff' : 'npn_app',
    vendor: 'vendorId' in actor ? (actor.vendorId ?? '') : '',
    laboratory: 'laboratoryId' in actor ? (actor.laboratoryId ?? '') : '',
    user: actor.kind === 'user' ? actor.id : '',
  }
}
