import type { Tx } from '@/lib/db/client'
import { NotFoundError } from '@/lib/door/errors'
import { fromDay } from '@/lib/text/days'

/** What a laboratory has with a vendor that no longer serves it: accounts, and contacts of that vendor's bilag 3. */
export async function handoverOf(tx: Tx, laboratoryId: string) {
  const laboratory = await tx.laboratory.findUnique({
    where: { id: laboratoryId },
    select: {
      id: true,
      name: true,
      vendor: { select: { id: true, name: true } },
      vendors: { where: { validTo: null }, orderBy: { validFrom: 'desc' }, take: 1 },
    },
  })
  if (!laboratory) throw new NotFoundError()
  const { vendor, vendors, ...rest } = laboratory
  const others = { laboratoryId, ...(vendor && { vendorId: { not: vendor.id } }) }
  const accounts = vendor
    ? await tx.account.findMany({
        where: { ...others, state: { in: ['requested', 'open', 'suspended'] } },
        select: {
          id: true,
          name: true,
          environment: true,
          department: true,
          state: true,
          vendor: { select: { id: true, name: true } },
          mailbox: { select: { address: true } },
          _count: { select: { requests: { where: { state: { in: ['waiting', 'asked'] } } } } },
        },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      })
    : []
  const contacts = vendor
    ? await tx.contact.findMany({
        where: { ...others, endedAt: null },
        select: {
          id: true,
          name: true,
          vendorId: true,
          deputyId: true,
          mailbox: { select: { personalReason: true } },
        },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      })
    : []
  return { ...rest, vendor, since: fromDay(vendors[0]?.validFrom ?? null), accounts, contacts }
}
export type FoundHandover = Awaited<ReturnType<typeof handoverOf>>
