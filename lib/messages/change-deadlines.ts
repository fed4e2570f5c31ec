import { command } from '@/lib/door'
import { deadlines } from './deadlines'
import { ChangeDeadlines } from './settings-schemas'

/** The history of the settings. */
export const DEADLINE_HISTORY = { type: 'messageSetting', id: 'frister' } as const

/** Says from a day on how soon more is promised, when others step in, and how early is told (SM-2). What was promised stands. */
export const changeDeadlines = command({
  name: 'messageDeadline.change',
  input: ChangeDeadlines,
  async run({ tx, input, now, record }) {
    const before = await deadlines.change(tx, input, now)
    const { version: _version, ...after } = input
    record({ ...DEADLINE_HISTORY, before, after })
    return { validFrom: input.validFrom }
  },
})
