import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { lockRequest } from './internal'
import { declinedLetter } from './mails'
import { WithReason } from './schemas'
import { goOnWithout, moveRequest, requestDeed } from './settle'
import { tellVendor } from './tell'

/** MedCom's no, with the reason that whoever asked is told. */
export const declineRequest = command({
  name: 'account.decline',
  input: WithReason,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { account, request } = await lockRequest(tx, input.id)
    const state = await moveRequest(tx, request, 'decline', {
      now,
      decidedBy: userOf(actor),
      decision: input.reason,
    })
    const changed = await goOnWithout(tx, account, request, 'declined', now)
    await tellVendor(scope, account, request, declinedLetter(account, request, input.reason))
    record(requestDeed(account, request, { ...changed, requestState: state, decision: input.reason }))
    return { id: account.id, name: account.name, kind: request.kind }
  },
})
