import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { startOfDay } from '@/lib/text/copenhagen'
import { addDays } from '@/lib/text/days'
import { vendorFor } from './internal'
import { makersOf, newestVersion, readList } from './read-list'
import { ShowContactList } from './list-schemas'

/**
 * A vendor's bilag 3 as it was in a version, at the end of a day, or is now (CP-2). Before the first version it is empty
 * and has the number 0.
 */
export const showContactList = query({
  name: 'contactList.show',
  input: ShowContactList,
  async run({ actor, tx, input, now }) {
    const vendorId = vendorFor(actor, input.vendorId)
    const vendor = await tx.organisation.findUnique({
      where: { id: vendorId },
      select: { id: true, name: true },
    })
    if (!vendor) throw new NotFoundError()
    const newest = await newestVersion(tx, vendorId)
    const version = await versionAsked(tx, vendorId, input)
    if (input.number && !version) throw new NotFoundError()
    const maker = await makersOf(tx, actor, version ? [version] : [])
    const next = version && (await versionOf(tx, vendorId, { number: version.number + 1 }))
    return {
      vendor,
      number: version?.number ?? 0,
      at: version?.at ?? null,
      by: version ? maker(version) : null,
      /** When the next version took its place; null for the one that holds. */
      until: next?.at ?? null,
      newest: newest?.number ?? 0,
      askedAt: now,
      contacts: version ? await readList(tx, vendorId, version.number) : [],
    }
  },
})

async function versionAsked(
  tx: Tx,
  vendorId: string,
  { number, day }: { number?: number | undefined; day?: string | undefined },
) {
  if (number) return versionOf(tx, vendorId, { number })
  return versionOf(tx, vendorId, day ? { at: { lt: startOfDay(addDays(day, 1)) } } : {})
}

function versionOf(tx: Tx, vendorId: string, where: object) {
  return tx.contactListVersion.findFirst({ where: { vendorId, ...where }, orderBy: { number: 'desc' } })
}
