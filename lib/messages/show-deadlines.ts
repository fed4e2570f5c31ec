import { query } from '@/lib/door'
import { deadlines } from './deadlines'
import { Nothing } from './schemas'

/** How soon more is promised, when others step in, how early is told; and on which days that changes (SM-2). */
export const showDeadlines = query({
  name: 'messageDeadline.show',
  input: Nothing,
  run: ({ tx, now }) => deadlines.show(tx, now),
})
