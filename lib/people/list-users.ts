import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains, sortOf } from '@/lib/door/search'
import { userState } from './rules'
import { ListUsers } from './list-schemas'

/** The people one may see, by page. */
export const listUsers = query({
  name: 'user.list',
  input: ListUsers,
  async run({ tx, input }) {
    const where = {
      erasedAt: null,
      ...(input.state === 'active' && { deactivatedAt: null }),
      ...(input.state === 'closed' && { deactivatedAt: { not: null } }),
      ...(input.role && { role: input.role }),
      ...(input.vendorId && { vendorId: input.vendorId }),
      ...(input.laboratoryId && { laboratoryId: input.laboratoryId }),
      ...(input.search && { OR: [contains('name', input.search), contains('email', input.search)] }),
    }
    return page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.user.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.user.findMany({
          where: { AND: [where, beyond] },
          ...range,
          include: { vendor: { select: { name: true } }, laboratory: { select: { name: true } } },
        })
        return rows.map(({ vendor, laboratory, ...user }) => ({
          id: user.id,
          name: user.name,
          email: user.email,
          role: user.role,
          functional: user.functional,
          belongsTo: vendor?.name ?? laboratory?.name ?? null,
          createdAt: user.createdAt,
          state: userState(user),
        }))
      },
    })
  },
})
