import { actedWords } from '@/lib/behalf/words'
import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { isStaff } from '@/lib/door/actor'
import { page } from '@/lib/door/page'
import { sortOf } from '@/lib/door/search'
import { mailboxState } from '@/lib/mailboxes/rules'
import { awaitingAgreement } from './internal'
import { opensProduction } from './new-request'
import { waitsFor, type RequestState } from './rules'
import { ListRequests } from './schemas'
import { namesOf } from './names'

const STATES: Record<'medcom' | 'vendor' | 'decided', RequestState[]> = {
  medcom: ['waiting'],
  vendor: ['asked'],
  decided: ['approved', 'declined', 'withdrawn'],
}

/** What is asked about accounts, by page, what has waited longest first: MedCom's work list, and a vendor's own (AC-1). */
export const listRequests = query({
  name: 'account.requests',
  input: ListRequests,
  async run({ actor, tx, input, now }) {
    const where: Prisma.AccountRequestWhereInput = {
      ...(input.waits && { state: { in: STATES[input.waits] } }),
      ...(input.accountId && { accountId: input.accountId }),
      ...(input.vendorId && { vendorId: input.vendorId }),
      ...(input.kind && { kind: input.kind }),
    }
    return page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.accountRequest.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.accountRequest.findMany({
          where: { AND: [where, beyond] },
          ...range,
          include: INCLUDED,
        })
        const names = await namesOf(tx, rows)
        const undecided = rows.filter(({ state }) => waitsFor(state))
        const vendors = [...new Set(undecided.map(({ vendorId }) => vendorId))]
        const unsigned = await awaitingAgreement(tx, vendors)
        const named = (id: string | null) => (id ? (names.get(id) ?? null) : null)
        return rows.map(({ account: { mailbox, ...account }, ...row }) => ({
          ...row,
          account: {
            ...account,
            mailbox: {
              address: mailbox.address,
              looksPersonal: mailbox.looksPersonal,
              personalReason: mailbox.personalReason,
              state: mailboxState(mailbox, now),
            },
          },
          waits: waitsFor(row.state),
          askedBy: actedWords(named(row.requestedBy), row.onBehalf, isStaff(actor)),
          decider: named(row.decidedBy),
          /** Approving it needs a reason: no agreement is signed (AG-1). */
          awaitsAgreement: opensProduction(row.kind, account.environment) && unsigned.has(row.vendorId),
        }))
      },
    })
  },
})

const INCLUDED = {
  vendor: { select: { id: true, name: true } },
  account: {
    select: {
      id: true,
      name: true,
      environment: true,
      department: true,
      purpose: true,
      state: true,
      laboratory: { select: { id: true, name: true } },
      mailbox: true,
    },
  },
} satisfies Prisma.AccountRequestInclude
