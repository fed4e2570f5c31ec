import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains, sortOf } from '@/lib/door/search'
import { inMailboxState, IN_USE, mailboxState } from './rules'
import { ListMailboxes } from './schemas'
import { USERS, usersOf } from './used-by'

/** The mailboxes one may see, each with its state and what uses it; those in use unless another state is asked for. */
export const listMailboxes = query({
  name: 'mailbox.list',
  input: ListMailboxes,
  async run({ tx, input, now }) {
    const { state } = input
    const chosen =
      state === 'all' || state === 'used' || state === 'personal'
        ? []
        : state === 'unsettled'
          ? [
              {
                OR: (['unproven', 'overdue', 'unreachable'] as const).map((each) =>
                  inMailboxState(each, now),
                ),
              },
            ]
          : [inMailboxState(state, now)]
    const filters = [
      ...chosen,
      ...(state === 'all' ? [] : [IN_USE]),
      ...(state === 'personal' ? [{ looksPersonal: true }] : []),
      ...(input.vendorId ? [{ vendorId: input.vendorId }] : []),
      ...(input.search ? [contains('address', input.search)] : []),
    ]
    const where = { AND: filters }
    return page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.mailbox.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.mailbox.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          include: { vendor: { select: { name: true } }, ...USERS },
        })
        return rows.map(({ tokenDigest: _secret, vendor, accounts, contacts, ...row }) => ({
          ...row,
          vendor: vendor.name,
          usedBy: usersOf({ accounts, contacts }),
          state: mailboxState(row, now),
        }))
      },
    })
  },
})
