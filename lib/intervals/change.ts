import { command } from '@/lib/door'
import { intervals } from './at'
import { ChangeIntervals } from './schemas'

/** The history of the settings. */
export const INTERVAL_HISTORY = { type: 'intervalSetting', id: 'gennemgang' } as const

/**
 * Says from a day on, today or later, how often reviews and mailboxes are asked about, and how much mail is sent. What
 * has been asked already keeps its days.
 */
export const changeIntervals = command({
  name: 'interval.change',
  input: ChangeIntervals,
  async run({ tx, input, now, record }) {
    const before = await intervals.change(tx, input, now)
    const { version: _version, ...after } = input
    record({ ...INTERVAL_HISTORY, before, after })
    return { validFrom: input.validFrom }
  },
})
