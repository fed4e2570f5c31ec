import { command } from '@/lib/door'
import { isStaff, userOf } from '@/lib/door/actor'
import { lockAccount, requireFree } from './internal'
import { makeRequest } from './new-request'
import { OnAccount } from './schemas'

/** Asks NPN-servicen for a new credential of an account: the old one is lost, spread, or near its end (AC-5). */
export const askCredential = command({
  name: 'account.askCredential',
  input: OnAccount,
  async run({ tx, input, actor, now, record }) {
    const account = await lockAccount(tx, input.id)
    await requireFree(tx, account, 'credential')
    const { atOnce } = await makeRequest(tx, {
      account,
      kind: 'credential',
      wanted: {},
      reason: input.reason,
      userId: userOf(actor),
      byMedcom: isStaff(actor),
      now,
    })
    record({
      type: 'account',
      id: account.id,
      after: {
        requestKind: 'credential',
        requestState: atOnce ? 'approved' : 'waiting',
        reason: input.reason,
      },
      vendorId: account.vendorId,
      laboratoryId: account.laboratoryId,
    })
    return { id: account.id, atOnce }
  },
})
