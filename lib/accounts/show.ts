import { actedWords } from '@/lib/behalf/words'
import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { isStaff } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { mailboxState } from '@/lib/mailboxes/rules'
import { fromDay } from '@/lib/text/days'
import { awaitsAgreement } from './internal'
import { namesOf } from './names'
import { opensProduction } from './new-request'
import { can, confirmationOf, waitsFor } from './rules'
import { ById } from './schemas'

const INCLUDED = {
  vendor: { select: { id: true, name: true } },
  laboratory: { select: { id: true, name: true, code: true } },
  mailbox: true,
  requests: { orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }] },
} satisfies Prisma.AccountInclude

/** One account: what it is, its policy, what is asked about it, and what NPN-servicen has confirmed (AC-1, AC-3, AC-4). */
export const showAccount = query({
  name: 'account.show',
  input: ById,
  async run({ actor, tx, input, now }) {
    const found = await tx.account.findUnique({ where: { id: input.id }, include: INCLUDED })
    if (!found) throw new NotFoundError()
    const { requests, mailbox, ...account } = found
    const newest = account.wantedChange
      ? await tx.accountChange.findUnique({ where: { sequence: account.wantedChange } })
      : null
    const names = await namesOf(tx, requests)
    const named = (id: string | null) => (id ? (names.get(id) ?? null) : null)
    return {
      ...account,
      mailbox: {
        id: mailbox.id,
        address: mailbox.address,
        looksPersonal: mailbox.looksPersonal,
        personalReason: mailbox.personalReason,
        state: mailboxState(mailbox, now),
      },
      today: isoDate(now),
      manualDrawUntil: fromDay(account.manualDrawUntil),
      httpsOnlyFrom: fromDay(account.httpsOnlyFrom),
      credentialExpiresOn: fromDay(account.credentialExpiresOn),
      certificateExpiresOn: fromDay(account.certificateExpiresOn),
      confirmation: confirmationOf({ ...account, failed: newest?.outcome === 'failed' }),
      /** What NPN-servicen said when it could not. */
      failure: newest?.outcome === 'failed' ? newest.note : null,
      /** Newest first; a name only where the reader may see whose it is. */
      requests: requests.map((request) => ({
        ...request,
        waits: waitsFor(request.state),
        askedBy: actedWords(named(request.requestedBy), request.onBehalf, isStaff(actor)),
        decider: named(request.decidedBy),
      })),
      /** No agreement is signed: opening it, first or again, waits for MedCom, who says why (AG-1). */
      awaitsAgreement:
        (can('create', account.state) || can('reopen', account.state)) &&
        opensProduction('reopen', account.environment) &&
        (await awaitsAgreement(tx, account.vendorId)),
    }
  },
})
