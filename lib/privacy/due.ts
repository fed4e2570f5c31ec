import { query } from '@/lib/door'
import { dueNow } from './kept'
import { Nothing } from './schemas'

/** Whether anything is held on people whose time is over. */
export const listDueErasures = query({
  name: 'privacy.due',
  input: Nothing,
  async run({ tx, now }) {
    const due = Object.values(await dueNow(tx, now, 1))
    return { due: due.some(({ length }) => length > 0) }
  },
})
