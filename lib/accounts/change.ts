import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isStaff, userOf } from '@/lib/door/actor'
import { useMailbox } from '@/lib/mailboxes/use'
import { lockAccount, requireFree } from './internal'
import { makeRequest } from './new-request'
import { ChangeAccount } from './schemas'

const FIELDS = ['department', 'address', 'purpose'] as const

/** Asks for other words, another mailbox or another purpose of an account; at once where nobody must approve it. */
export const changeAccount = command({
  name: 'account.change',
  input: ChangeAccount,
  async run({ tx, input, actor, now, record }) {
    const { id, department, purpose, address, personalReason, reason } = input
    const account = await lockAccount(tx, id)
    await requireFree(tx, account, 'change')
    const before = {
      department: account.department,
      purpose: account.purpose,
      address: account.mailbox.address,
    }
    requireVersion({ ...before, version: account.version }, input, FIELDS)
    if (FIELDS.every((field) => before[field] === input[field]))
      throw new StateError('Der er ikke ændret noget endnu. Ret et felt, eller gå tilbage.')
    const mailbox = await useMailbox(tx, { vendorId: account.vendorId, address, personalReason, now })
    const { atOnce, changed } = await makeRequest(tx, {
      account,
      kind: 'change',
      wanted: { department, purpose, mailboxId: mailbox.id, address },
      reason,
      userId: userOf(actor),
      byMedcom: isStaff(actor),
      now,
    })
    record({
      type: 'account',
      id,
      before: atOnce ? before : {},
      after: { ...changed, ...(!atOnce && { requestKind: 'change', department, purpose, address }), reason },
      personal: ['address'],
      person: address,
      vendorId: account.vendorId,
      laboratoryId: account.laboratoryId,
    })
    return { id, atOnce }
  },
})
