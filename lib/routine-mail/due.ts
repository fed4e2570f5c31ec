import { query } from '@/lib/door'
import { settingAt } from '@/lib/door/setting'
import { z } from '@/lib/text/schema'
import { budgetFrom, gatheredUntil, isMailTime } from './rules'

/**
 * The addresses for which notes wait, that mail reaches and whose budget of mails a week has room (CP-3); none outside
 * working hours.
 */
export const listDueMail = query({
  name: 'routineMail.due',
  input: z.object({}),
  async run({ tx, now }) {
    if (!isMailTime(now)) return []
    const budget = await settingAt(tx, 'mail.routinePerWeek', now, 2)
    return tx.$queryRaw<{ address: string }[]>`
      select address from routine_note where sent_at is null and not npn_unreachable(address, vendor_id)
      group by address having min(created_at) < ${gatheredUntil(now)} and ${budget}::int >
        (select count(distinct sent_at) from routine_note sent
          where sent.address = routine_note.address and sent.sent_at > ${budgetFrom(now)})
      order by min(created_at)`
  },
})
