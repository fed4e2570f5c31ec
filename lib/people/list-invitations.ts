import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains } from '@/lib/door/search'
import { invitationState } from './rules'
import { ListInvitations } from './list-schemas'

/** The invitations one may see, newest first. */
export const listInvitations = query({
  name: 'invitation.list',
  input: ListInvitations,
  async run({ tx, input, now }) {
    const unanswered = { acceptedAt: null, withdrawnAt: null }
    const where = {
      ...(input.state === 'open' && { ...unanswered, expiresAt: { gt: now } }),
      ...(input.state === 'expired' && { ...unanswered, expiresAt: { lte: now } }),
      ...(input.state === 'accepted' && { acceptedAt: { not: null } }),
      ...(input.state === 'withdrawn' && { withdrawnAt: { not: null } }),
      ...(input.search && { OR: [contains('name', input.search), contains('email', input.search)] }),
    }
    return page({
      sort: { field: 'invitedAt', direction: 'desc' },
      request: input,
      size: input.size,
      count: (take) => tx.invitation.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.invitation.findMany({
          where: { AND: [where, beyond] },
          ...range,
          include: { vendor: { select: { name: true } }, laboratory: { select: { name: true } } },
        })
        return rows.map(({ vendor, laboratory, tokenDigest: _secret, ...invitation }) => ({
          ...invitation,
          belongsTo: laboratory?.name ?? vendor?.name ?? null,
          state: invitationState(invitation, now),
        }))
      },
    })
  },
})
