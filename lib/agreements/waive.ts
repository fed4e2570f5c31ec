import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { refresh } from './internal'
import { itemDeed, lockItem, openGates, settle } from './setup-internal'
import { WaiveItem } from './setup-schemas'

/** MedCom lets a point of the checklist go, and says why (AG-4). */
export const waiveItem = command({
  name: 'setup.waive',
  input: WaiveItem,
  async run({ tx, input, actor, now, record }) {
    const { agreement, item } = await lockItem(tx, input.id)
    await settle(tx, item, { state: 'waived', note: input.reason, now, userId: userOf(actor) })
    await refresh(tx, agreement.id, now)
    record(itemDeed(agreement, item, { state: 'waived', note: input.reason }))
    const last = item.gate && agreement.state === 'settingUp' && (await openGates(tx, agreement.id)) === 0
    return { agreementId: agreement.id, last }
  },
})
