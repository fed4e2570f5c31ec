import { effect } from '@/lib/door'
import { settingAt } from '@/lib/door/setting'
import { email } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import { budgetFrom } from './rules'

/**
 * Takes every note that waits for an address, and that mail reaches, into one mail: ticking them off and the job that mails them are one
 * transaction, so a worker that dies loses none and takes none twice. Answers with how many it took.
 */
export const gatherMail = effect({
  name: 'routineMail.gather',
  input: z.object({ address: email }),
  async run({ tx, input: { address }, now, enqueue }) {
    // Two workers at the same address: the second waits here, and finds nothing left or the budget spent.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`routine mail ${address}`}, 0))`
    const budget = await settingAt(tx, 'mail.routinePerWeek', now, 2)
    const sent = await tx.routineNote.groupBy({
      by: ['sentAt'],
      where: { address, sentAt: { gt: budgetFrom(now) } },
    })
    if (sent.length >= budget) return { notes: 0 }
    const taken = await tx.$queryRaw<{ id: string }[]>`
      update routine_note set sent_at = ${now}
      where address = ${address} and sent_at is null and not npn_unreachable(address, vendor_id)
      returning id`
    const ids = taken.map(({ id }) => id)
    if (ids.length > 0) enqueue('routineMail.send', { ids }, { key: `routine:${ids[0]}` })
    return { notes: ids.length }
  },
})
