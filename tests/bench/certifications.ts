import { unwrap } from '@/lib/door/errors'
import { inTransaction } from '@/lib/door/transaction'
import { as } from '../support/actors'
import { openBenchDatabase } from './bench-database'
import { fillCertifications } from './certification-rows'
import { median, type Figure } from './report'

const ROUNDS = 5
const CALLS = 5
/** Vendors with a hundred certifications each. */
const [FEW, MANY] = [1, 100]

/**
 * CE-1: the register with 10,000 certifications and a list that says as much, against the same with 100: a page of it, a
 * search, what one vendor sees, one system's tab, the comparison of one vendor's systems, and how they are judged.
 */
export async function run(): Promise<Figure[]> {
  const database = await openBenchDatabase()
  try {
    const few = await measure(database.ask, 0, FEW)
    const many = await measure(database.ask, FEW, MANY)
    return Object.keys(few).map((what) => ({
      name: `certifications.${what}`,
      ratio: many[what]! / few[what]!,
      unit: 'ms at 10,000:ms at 100',
      detail: `${many[what]!.toFixed(2)} ms against ${few[what]!.toFixed(2)} ms`,
    }))
  } finally {
    await database.close()
  }
}

type Ask = Awaited<ReturnType<typeof openBenchDatabase>>['ask']

/** Milliseconds a call, of each thing asked, once the vendors up to a number are there. */
async function measure(ask: Ask, from: number, to: number): Promise<Record<string, number>> {
  await fillCertifications(ask, from, to)
  const { compareCertifications, listCertifications, showCertification } = await import('@/lib/certification')
  const { certifiedOn } = await import('@/lib/certification/kin')
  const [{ id: vendorId }] = (await ask(`select id from organisation where name = 'Lab-IT 1'`)) as [
    { id: string },
  ]
  const systems = (await ask(`select id from "system" where vendor_id = '${vendorId}' order by name`)) as {
    id: string
  }[]
  const [one] = (await ask(
    `select id from certification where vendor_id = '${vendorId}' order by id limit 1`,
  )) as { id: string }[]
  const [medcom, vendor] = [as.medcomAdmin(), as.vendorAdmin(vendorId)]
  const asked: Record<string, () => Promise<unknown>> = {
    page: async () => unwrap(await listCertifications(medcom, {})),
    newest: async () => unwrap(await listCertifications(medcom, { view: 'all', sort: '-since' })),
    expiring: async () =>
      unwrap(await listCertifications(medcom, { view: 'expiring', sort: 'expiresOrder' })),
    waiting: async () => unwrap(await listCertifications(medcom, { view: 'medcom', sort: 'since' })),
    search: async () => unwrap(await listCertifications(medcom, { search: 'C-00042' })),
    vendor: async () => unwrap(await listCertifications(vendor, {})),
    system: async () => unwrap(await listCertifications(medcom, { systemId: systems[0]!.id, size: 500 })),
    one: async () => unwrap(await showCertification(medcom, { id: one!.id })),
    compareOwn: async () => unwrap(await compareCertifications(vendor, {})),
    compareAll: async () => unwrap(await compareCertifications(medcom, {})),
    judged: () =>
      inTransaction(
        medcom.actor,
        false,
        ({ tx }) =>
          certifiedOn(
            tx,
            systems.map(({ id }) => id),
            '2026-11-21',
          ),
        async () => undefined,
      ),
  }
  const figures: Record<string, number> = {}
  for (const [what, work] of Object.entries(asked)) figures[what] = await time(work)
  return figures
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const rounds: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const started = performance.now()
    for (let call = 0; call < CALLS; call += 1) await work()
    // The first round warms.
    if (round > 0) rounds.push((performance.now() - started) / CALLS)
  }
  return median(rounds)
}
