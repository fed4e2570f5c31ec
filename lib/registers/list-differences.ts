import { query } from '@/lib/door'
import { PAGE_SIZE } from '@/lib/door/page'
import { DIFFERENCE_KINDS } from './differences'
import { drawsOf, reconcile } from './reconcile'
import { ListDifferences } from './reconciliation-schemas'

/** What is in the register and not in the draw log, and the other way round; by page, with how many there are of each kind. */
export const listDifferences = query({
  name: 'register.differences',
  input: ListDifferences,
  async run({ tx, input: { key, kind, settled, search, page }, now }) {
    const decisions = new Map((await tx.registerDecision.findMany()).map((one) => [one.key, one]))
    const all = (await reconcile(tx, now)).map((one) => ({
      ...one,
      decision: decisions.get(one.key) ?? null,
    }))
    const open = all.filter(({ decision }) => decision === null)
    const sought = search.toLowerCase()
    const matching = (settled ? all.filter(({ decision }) => decision !== null) : open)
      .filter((one) => (!key || one.key === key) && (!kind || one.kind === kind))
      .filter(({ account, vendor, laboratory, found }) =>
        [account, vendor?.name, laboratory?.name, found?.name].some((text) =>
          text?.toLowerCase().includes(sought),
        ),
      )
    const pages = Math.max(1, Math.ceil(matching.length / PAGE_SIZE))
    const from = (Math.min(page, pages) - 1) * PAGE_SIZE
    const shown = matching.slice(from, from + PAGE_SIZE)
    const draws = await drawsOf(
      tx,
      shown.map(({ account }) => account),
    )
    return {
      rows: shown.map((one) => ({ ...one, draws: draws(one.account) })),
      total: matching.length,
      pages,
      open: open.length,
      settled: all.length - open.length,
      kinds: DIFFERENCE_KINDS.map((one) => ({
        kind: one,
        count: open.filter((difference) => difference.kind === one).length,
      })),
    }
  },
})
