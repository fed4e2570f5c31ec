import { command } from '@/lib/door'
import { userOf, sideOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { formatDate } from '@/lib/format'
import { evidenceFor } from './evidence'
import { refresh } from './internal'
import { setupFacts } from './setup-facts'
import { itemDeed, lockItem, openGates, requireCarrier, settle } from './setup-internal'
import { readyLetter } from './setup-mails'
import { SettleItem } from './setup-schemas'
import { tell } from './tell'

/** Ticks a point of the checklist: with what the portal sees, or with a note of what shows it (AG-4). */
export const settleItem = command({
  name: 'setup.settle',
  input: SettleItem,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { agreement, item } = await lockItem(tx, input.id)
    requireCarrier(actor, item)
    const evidence = evidenceFor(item.evidence, await setupFacts(tx, agreement.vendorId, now))
    const seen = evidence.met ? `${evidence.text} Set i portalen den ${formatDate(now)}.` : null
    const note = [input.note, seen].filter(Boolean).join('\n')
    if (!note)
      throw new ValidationError({
        note: 'Skriv, hvad der viser, at punktet er opfyldt: hvem, hvor og hvornår.',
      })
    await settle(tx, item, { state: 'done', note, now, userId: userOf(actor) })
    await refresh(tx, agreement.id, now)
    record(itemDeed(agreement, item, { state: 'done', note }))
    const last = item.gate && agreement.state === 'settingUp' && (await openGates(tx, agreement.id)) === 0
    if (last && sideOf(actor) === 'vendor') await tell(scope, agreement, null, readyLetter(agreement))
    return { agreementId: agreement.id, last }
  },
})
