import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { lockRequest } from './internal'
import { ById } from './schemas'
import { goOnWithout, moveRequest, requestDeed } from './settle'

/** Takes back what was asked, as long as nobody has decided it. */
export const withdrawRequest = command({
  name: 'account.withdrawRequest',
  input: ById,
  async run({ tx, input, actor, now, record }) {
    const { account, request } = await lockRequest(tx, input.id)
    const state = await moveRequest(tx, request, 'withdraw', { now, decidedBy: userOf(actor) })
    const changed = await goOnWithout(tx, account, request, 'withdrawn', now)
    record(requestDeed(account, request, { ...changed, requestState: state }))
    return { id: account.id }
  },
})
