import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { during } from '@/lib/door/search'
import { diffContacts } from './diff'
import { makersOf, readRevisions } from './read-list'
import { ListContactChanges } from './list-schemas'

/** Every version of the vendors' bilag 3 that one may see, newest first, each with what it changed (CP-2). */
export const listContactChanges = query({
  name: 'contactList.changes',
  input: ListContactChanges,
  async run({ actor, tx, input }) {
    const { vendorId, from, to } = input
    const filters = [during('at', from, to), ...(vendorId ? [{ vendorId }] : [])]
    const where = { AND: filters }
    return page({
      sort: { field: 'at', direction: 'desc' },
      request: input,
      size: input.size,
      count: (take) => tx.contactListVersion.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const versions = await tx.contactListVersion.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          include: { vendor: { select: { name: true } } },
        })
        const changes = await changesOf(tx, versions)
        const maker = await makersOf(tx, actor, versions)
        return versions.map(({ vendor, ...version }) => ({
          ...version,
          vendorName: vendor.name,
          by: maker(version),
          changes: changes(version),
        }))
      },
    })
  },
})

/** A version's changes are the revisions that begin in it against those that end in it. */
async function changesOf(tx: Tx, versions: readonly { vendorId: string; number: number }[]) {
  const touched = versions.flatMap(({ vendorId, number }) => [
    { vendorId, fromVersion: number },
    { vendorId, toVersion: number },
  ])
  const revisions = touched.length > 0 ? await readRevisions(tx, { OR: touched }) : []
  return ({ vendorId, number }: { vendorId: string; number: number }) => {
    const own = revisions.filter((one) => one.vendorId === vendorId)
    return diffContacts(
      own.filter(({ toVersion }) => toVersion === number),
      own.filter(({ fromVersion }) => fromVersion === number),
    )
  }
}
