import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { diffContacts } from './diff'
import { vendorFor } from './internal'
import { newestVersion, readList } from './read-list'
import { CompareContactLists } from './list-schemas'

/** What differs between two versions of a vendor's bilag 3; without numbers, between the newest and the one before (CP-2). */
export const compareContactLists = query({
  name: 'contactList.compare',
  input: CompareContactLists,
  async run({ actor, tx, input }) {
    const vendorId = vendorFor(actor, input.vendorId)
    const vendor = await tx.organisation.findUnique({
      where: { id: vendorId },
      select: { id: true, name: true },
    })
    if (!vendor) throw new NotFoundError()
    const newest = (await newestVersion(tx, vendorId))?.number ?? 0
    const to = Math.min(input.to ?? newest, newest)
    const from = Math.min(input.from ?? Math.max(to - 1, 0), newest)
    const [before, after] = [await readList(tx, vendorId, from), await readList(tx, vendorId, to)]
    return { vendor, from, to, newest, changes: diffContacts(before, after) }
  },
})
