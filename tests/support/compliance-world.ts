import { randomUUID } from 'node:crypto'
import { isoDate } from '@/lib/format'
import { askOwner } from './database'
import { setClock } from './outcomes'
import { makeLaboratory, makeSystem, makeVendor } from './parties'

const BEGINS = '2026-03-02T10:00:00Z'

/** Two vendors, three laboratories and their systems, and a clock that only goes on. */
export interface World {
  now: Date
  vendors: string[]
  laboratories: string[]
  systems: string[]
}

/** Something that happens; whom it happens to, and how, is chosen by the numbers. */
export type Deed = (world: World, a: number, b: number) => Promise<unknown>

export async function aWorld(): Promise<World> {
  const now = new Date(BEGINS)
  await setClock(BEGINS)
  const vendors = [await makeVendor(), await makeVendor()]
  const systems = await Promise.all(vendors.map((vendor) => makeSystem(vendor)))
  const laboratories: string[] = []
  for (const index of [0, 1, 1])
    laboratories.push(await makeLaboratory({ vendorId: vendors[index]!, systemId: systems[index]! }))
  for (const system of systems) await aListedTest(system, 'testMissing', isoDate(now))
  return { now, vendors, laboratories, systems }
}

/** One of the rows there are; a deed on none is left out. */
export async function anyOf<T>(table: string, at: number, where = 'true'): Promise<T | undefined> {
  const rows = await askOwner(`select * from ${table} where ${where} order by id`)
  return rows[at % (rows.length || 1)] as T | undefined
}
export interface Row {
  id: string
  version: number
  vendor_id: string
  address: string
}

/** One more test of a system on MedCom's list, as the list would say it from a day on. */
export async function aListedTest(systemId: string, status: 'approved' | 'testMissing', day: string) {
  const [source, standard] = [randomUUID(), randomUUID()]
  await askOwner(
    `insert into approval_import (id, file_name, sha256, file, status, summary, received_at)
     values ($1, 'p', 'p', '', 'applied', '{}', now())`,
    [source],
  )
  await askOwner(`insert into standard (id, code, version, name) values ($1, $2, '1', 'Prøve')`, [
    standard,
    standard,
  ])
  await askOwner(
    `insert into system_approval (id, system_id, vendor_id, standard_id, direction, status, import_id, valid_from)
     select gen_random_uuid(), id, vendor_id, $2, 'receive', $3::approval_status, $4, $5 from "system" where id = $1`,
    [systemId, standard, status, source, day],
  )
}
