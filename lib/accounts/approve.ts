import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { takeEffect } from './effect'
import { putInFeed } from './feed'
import { awaitsAgreement, lockRequest, requireLaboratory } from './internal'
import { approvedNote } from './mails'
import { opensProduction } from './new-request'
import { OnAccount } from './schemas'
import { moveRequest, requestDeed } from './settle'
import { noteToVendor } from './tell'

/**
 * MedCom's yes: what was asked takes effect and goes to NPN-servicen. A production account of a vendor without a signed
 * agreement needs a reason (AG-1).
 */
export const approveRequest = command({
  name: 'account.approve',
  input: OnAccount,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { account, request } = await lockRequest(tx, input.id)
    const { kind } = request
    const opens = opensProduction(kind, account.environment)
    if (opens && !input.reason && (await awaitsAgreement(tx, account.vendorId)))
      throw new ValidationError({
        reason:
          'Leverandøren har ingen aftale, som begge har underskrevet. Skriv, hvorfor du godkender alligevel.',
      })
    if (account.laboratoryId && (kind === 'create' || kind === 'reopen'))
      await requireLaboratory(tx, account.vendorId, account.laboratoryId, now)
    const state = await moveRequest(tx, request, 'approve', {
      now,
      decidedBy: userOf(actor),
      decision: input.reason,
    })
    const before = { accountState: account.state, department: account.department, purpose: account.purpose }
    const changed = await takeEffect(tx, account, request, now)
    await noteToVendor(tx, account, request, approvedNote(account, request, input.reason))
    const old = Object.fromEntries(Object.entries(before).filter(([field]) => field in changed))
    record(requestDeed(account, request, { ...changed, requestState: state, decision: input.reason }, old))
    await putInFeed(tx, account.id)
    return { id: account.id, name: account.name, kind }
  },
})
