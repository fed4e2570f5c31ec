import { judgeClock } from '@/lib/alarms/kin'
import { effect } from '@/lib/door'
import { z } from '@/lib/text/schema'

/** What the clock alone brings: alarms of what did not come and of what runs low. Done twice, it has one effect. */
export const watchClock = effect({
  name: 'watch.clock',
  input: z.object({}),
  timeout: 60_000,
  run: ({ tx, now, enqueue }) => judgeClock(tx, now, enqueue),
})
