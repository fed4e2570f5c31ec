import { query } from '@/lib/door'
import { entriesPage } from './entries'
import { ShowHistory } from './schemas'

/** Everything that was done to one thing, newest first, also where it was one of many (RP-4). */
export const showHistory = query({
  name: 'audit.history',
  input: ShowHistory,
  run: ({ tx, actor, input: { type, id, ...request } }) => entriesPage(tx, actor, {}, request, { type, id }),
})
