import { task, type JobTask } from '@/lib/jobs/queue'
import { unwrap } from '@/lib/door/errors'
import { z } from '@/lib/text/schema'
import { stampVendors } from './stamp-vendors'

export const partyTasks: Record<string, JobTask> = {
  'parties.stampVendors': task(z.unknown(), async () => {
    unwrap(await stampVendors({ actor: { kind: 'system', task: 'parties.stampVendors' } }, {}))
  }),
}

/** Just after midnight in Copenhagen, summer and winter; the other of the two changes nothing. */
export const partyCrontab = ['5 22 * * * parties.stampVendors', '5 23 * * * parties.stampVendors'].join('\n')
