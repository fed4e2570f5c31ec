import { query } from '@/lib/door'
import { intervals } from './at'
import { Nothing } from './schemas'

/** How often reviews and mailboxes are asked about, and how much mail is sent, now; and on which days it changes (CP-3). */
export const showIntervals = query({
  name: 'interval.show',
  input: Nothing,
  run: ({ tx, now }) => intervals.show(tx, now),
})
