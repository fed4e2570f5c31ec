import { z } from '@/lib/text/schema'
import { COMPONENTS, ENVIRONMENTS, KINDS, PRIORITIES, STATES } from './words'

const moment = z.coerce.date()

/** What machines and pages are told of every message. */
export const TOLD = {
  number: z.number(),
  kind: z.enum(KINDS),
  priority: z.enum(PRIORITIES),
  state: z.enum(STATES),
  title: z.string(),
  startsAt: moment,
  endsAt: moment.nullable(),
  components: z.array(z.object({ component: z.enum(COMPONENTS), environment: z.enum(ENVIRONMENTS) })),
}

const Facts = z.object({
  ...TOLD,
  affectsAll: z.boolean(),
  /** When more was promised with the step. */
  nextUpdateAt: moment.nullable().default(null),
})
export type Facts = z.output<typeof Facts>

/** What is told of a message with a step, and nothing else of it: of the message, or read back from where the step keeps it. */
export function factsOf(message: unknown): Facts {
  return Facts.parse(message)
}
