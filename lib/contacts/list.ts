import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains, sortOf } from '@/lib/door/search'
import { ListContacts } from './list-schemas'

const WITH_PARTS = {
  vendor: { select: { name: true } },
  laboratory: { select: { name: true } },
  mailbox: {
    select: { address: true, provenAt: true, attestBy: true, unreachableSince: true, looksPersonal: true },
  },
  deputy: { select: { name: true } },
  duties: { select: { functionKey: true, function: { select: { name: true, position: true } } } },
} as const

/** The contacts one may see, by page; a vendor its own, MedCom everybody's (CP-1). */
export const listContacts = query({
  name: 'contact.list',
  input: ListContacts,
  async run({ tx, input }) {
    const filters: object[] = []
    const { search, vendorId, laboratoryId, functionKey, state } = input
    if (search)
      filters.push({
        OR: [
          contains('name', search),
          { mailbox: contains('address', search.toLowerCase()) },
          { laboratory: contains('name', search) },
          { vendor: contains('name', search) },
        ],
      })
    if (vendorId) filters.push({ vendorId })
    if (laboratoryId) filters.push({ laboratoryId })
    if (functionKey) filters.push({ duties: { some: { functionKey } } })
    if (state === 'current') filters.push({ endedAt: null })
    if (state === 'ended') filters.push({ endedAt: { not: null } })
    const where = { AND: filters }
    return page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.contact.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.contact.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          include: WITH_PARTS,
        })
        return rows.map(({ vendor, laboratory, mailbox, deputy, duties, ...row }) => ({
          ...row,
          vendorName: vendor.name,
          laboratoryName: laboratory?.name ?? null,
          mailbox,
          email: mailbox?.address ?? null,
          deputyName: deputy?.name ?? null,
          functions: duties
            .toSorted((a, b) => a.function.position - b.function.position)
            .map(({ functionKey: key, function: { name } }) => ({ key, name })),
        }))
      },
    })
  },
})
