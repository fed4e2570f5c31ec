import { query } from '@/lib/door'
import { Nothing } from './schemas'

/** What contacts may be there for, in the order people look for it, and where each is required (CP-1). */
export const listContactFunctions = query({
  name: 'contactFunction.list',
  input: Nothing,
  async run({ tx }) {
    return tx.contactFunction.findMany({ orderBy: { position: 'asc' } })
  },
})
