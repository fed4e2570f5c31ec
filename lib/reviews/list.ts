import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains, havingRole } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { ListReviews } from './schemas'

/** Every vendor with the review that is open and when it last confirmed, for MedCom (CP-3). */
export const listReviews = query({
  name: 'review.list',
  input: ListReviews,
  async run({ tx, input, now }) {
    const { search, state } = input
    const filters: Prisma.OrganisationWhereInput[] = [havingRole('vendor', isoDate(now))]
    if (search) filters.push(contains('name', search))
    if (state === 'open') filters.push({ reviews: { some: { state: 'open' } } })
    if (state === 'call') filters.push({ reviews: { some: { state: 'open', step: 'medcom' } } })
    if (state === 'never') filters.push({ reviews: { none: { state: 'confirmed' } } })
    return page({
      sort: { field: 'name', direction: 'asc' },
      request: input,
      size: input.size,
      count: (take) => tx.organisation.count({ where: { AND: filters }, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.organisation.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          select: {
            id: true,
            name: true,
            supportPhone: true,
            reviews: { orderBy: { openedAt: 'desc' }, take: 10 },
          },
        })
        return rows.map(({ reviews, ...vendor }) => ({
          ...vendor,
          open: reviews.find((review) => review.state === 'open') ?? null,
          confirmedAt: reviews.find((review) => review.confirmedAt)?.confirmedAt ?? null,
        }))
      },
    })
  },
})
