import { command } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { approvalAt } from './internal'
import { ChangeApproval } from './schemas'

/** The history of the setting. */
export const APPROVAL_HISTORY = { type: 'accountSetting', id: 'godkendelse' } as const

/** Says which requests MedCom must approve from today on. What has been asked already is decided by the rules of then. */
export const changeApproval = command({
  name: 'accountSetting.change',
  input: ChangeApproval,
  async run({ tx, input: { production, test }, now, record }) {
    const before = await approvalAt(tx, now)
    const key = 'accounts.approval'
    const validFrom = toDay(isoDate(now))
    const value = { production, test }
    await tx.setting.upsert({
      where: { key_validFrom: { key, validFrom } },
      create: { key, validFrom, value },
      update: { value },
    })
    record({
      ...APPROVAL_HISTORY,
      before: { approvalProduction: before.production, approvalTest: before.test },
      after: { approvalProduction: production, approvalTest: test },
    })
    return { production, test }
  },
})
