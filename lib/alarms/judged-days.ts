import type { Tx } from '@/lib/db/client'
import { command, query } from '@/lib/door'
import { datedSettings } from '@/lib/door/dated-settings'
import { settingAt } from '@/lib/door/setting'
import { ChangeJudgedDays, Nothing } from './rule-schemas'
import { loggedAll } from './rule-words'

const KEY = 'alarm.judgedDays'

/** How many days old a line of the draw log may be when it comes, and still raise alarms of all kinds (DR-3). */
export const judgedDaysAt = (tx: Tx, now: Date): Promise<number> => settingAt(tx, KEY, now, 92)

const judgedDays = datedSettings({
  keys: [KEY],
  fields: ['judgedDays'],
  at: async (tx, moment) => ({ judgedDays: await judgedDaysAt(tx, moment) }),
  asSettings: (figures) => ({ [KEY]: figures.judgedDays }),
})

/** The history of the setting. */
export const JUDGED_DAYS_HISTORY = { type: 'alarmSetting', id: 'judgedDays' } as const

/** How old a line may be, now, and on which days that changes. */
export const showJudgedDays = query({
  name: 'alarmSetting.show',
  input: Nothing,
  run: ({ tx, now }) => judgedDays.show(tx, now),
})

/** Says from a day on, today or later, how old a line may be; what has come is not judged anew. */
export const changeJudgedDays = command({
  name: 'alarmSetting.change',
  input: ChangeJudgedDays,
  async run({ tx, input, now, record }) {
    const before = await judgedDays.change(tx, input, now)
    const { validFrom } = input
    record({
      ...JUDGED_DAYS_HISTORY,
      before: loggedAll(before),
      after: { ...loggedAll({ judgedDays: input.judgedDays }), validFrom },
    })
    return { validFrom }
  },
})
