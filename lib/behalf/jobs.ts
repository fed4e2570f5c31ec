import { unwrap } from '@/lib/door/errors'
import { task, type JobTask } from '@/lib/jobs/queue'
import { TellVendor } from './schemas'
import { tellVendor } from './tell'

/** The door asks for it after each deed on behalf of a vendor; it comes when there has been quiet for a while. */
export const behalfTasks: Record<string, JobTask> = {
  'behalf.tell': task(TellVendor, async (input) => {
    unwrap(await tellVendor({ actor: { kind: 'system', task: 'behalf.tell' } }, input))
  }),
}
