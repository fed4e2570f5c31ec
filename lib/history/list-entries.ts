import { query } from '@/lib/door'
import { entriesPage } from './entries'
import { ListAuditEntries } from './schemas'

/** The whole audit log that the reader may see, newest first (RP-4). */
export const listAuditEntries = query({
  name: 'audit.list',
  input: ListAuditEntries,
  run: ({ tx, actor, input: { verb, actorId, ...request } }) =>
    entriesPage(tx, actor, { ...(verb ? { verb } : {}), ...(actorId ? { actorId } : {}) }, request),
})
