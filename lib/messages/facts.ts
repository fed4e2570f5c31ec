import { z } from '@/lib/text/schema'
import { COMPONENTS, ENVIRONMENTS, KINDS, PRIORITIES, STATES } from './words'

const moment = z.coerce.date()

const Facts = z.object({
  number: z.number(),
  kind: z.enum(KINDS),
  priority: z.enum(PRIORITIES),
  state: z.enum(STATES),
  title: z.string(),
  startsAt: moment,
  endsAt: moment.nullable(),
  affectsAll: z.boolean(),
  components: z.array(z.object({ component: z.enum(COMPONENTS), environment: z.enum(ENVIRONMENTS) })),
})
export type Facts = z.output<typeof Facts>

/** A message as it was with one of its steps, read back from where the step keeps it. */
export function factsOf(stored: unknown): Facts {
  return Facts.parse(stored)
}
