import { query } from '@/lib/door'
import { fromDay } from '@/lib/text/days'
import { approvalAt } from './internal'
import { Nothing } from './schemas'

/** Which requests MedCom must approve, by environment, and since when (AC-1). */
export const showApproval = query({
  name: 'accountSetting.show',
  input: Nothing,
  async run({ tx, now }) {
    const row = await tx.setting.findFirst({
      where: { key: 'accounts.approval', validFrom: { lte: now } },
      orderBy: { validFrom: 'desc' },
    })
    return { ...(await approvalAt(tx, now)), validFrom: fromDay(row?.validFrom ?? null) }
  },
})
