import { unwrap } from '@/lib/door/errors'
import type { Context } from '@/lib/door'
import { as } from '../support/actors'
import { openBenchDatabase } from './bench-database'
import { median, type Figure } from './report'
import { fillSearch } from './search-rows'

/** Many and short: a machine has faster and slower seconds, and both of a round shall have the same. */
const ROUNDS = 54
const CALLS = 10

/** What is typed, and how it stands to what there is. */
const TYPED: Record<string, string> = {
  exact: 'konto-4321',
  begun: 'NPN-2026-043',
  inside: 'østergård',
  two: 'biokemi næstved',
  phone: '70 00 43 21',
  misspelt: 'Klitrosse',
  common: 'konto',
}

/**
 * The search over 100 vendors, 1,000 laboratories and 10,000 each of accounts, contacts and agreements, against one
 * account found by its name through the same door and an index for just that; one asker at a time.
 */
export async function run(): Promise<Figure[]> {
  const database = await openBenchDatabase()
  try {
    await fillSearch(database.ask)
    const { find } = await import('@/lib/search')
    const { inTransaction } = await import('@/lib/door/transaction')
    const [vendor] = (await database.ask(
      `select vendor_id as id from account where name = 'konto-4321'`,
    )) as { id: string }[]
    const figures: Figure[] = []
    for (const [who, context] of Object.entries({
      medcom: as.medcomAdmin(),
      vendor: as.vendorAdmin(vendor!.id),
    }))
      for (const [what, q] of Object.entries(TYPED))
        figures.push(
          await compared(
            `search.${who}.${what}`,
            async () => void unwrap(await find(context, { q, each: 5 })),
            () => equality(inTransaction, context),
            q,
          ),
        )
    return figures
  } finally {
    await database.close()
  }
}

type InTransaction = typeof import('@/lib/door/transaction').inTransaction

async function equality(inTransaction: InTransaction, { actor }: Context): Promise<void> {
  await inTransaction(
    actor,
    false,
    ({ tx }) =>
      tx.account.findUnique({
        where: { environment_name: { environment: 'production', name: 'konto-4321' } },
      }),
    async () => undefined,
  )
}

async function compared(
  name: string,
  search: () => Promise<void>,
  reference: () => Promise<void>,
  q: string,
): Promise<Figure> {
  const rounds: { search: number; reference: number }[] = []
  for (let round = 0; round <= ROUNDS; round += 1)
    rounds.push({ search: await timed(search), reference: await timed(reference) })
  // The first round warms both.
  const measured = rounds.slice(1)
  const time = (of: 'search' | 'reference') => median(measured.map((round) => round[of])).toFixed(2)
  return {
    name,
    ratio: median(measured.map((round) => round.search / round.reference)),
    unit: 'ms:indexed equality',
    detail: `»${q}«: ${time('search')} ms against ${time('reference')} ms`,
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  for (let call = 0; call < CALLS; call += 1) await work()
  return (performance.now() - started) / CALLS
}
