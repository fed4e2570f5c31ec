import { query } from '@/lib/door'
import { ListSteps } from './schemas'
import { STEP_ON_WIRE, stepOnWire } from './wire'

/**
 * Everything that was told, step by step in the order of commit (SM-5). Whoever tells holds the row that numbers the steps
 * until commit, so a number is never seen before all those under it: whoever goes on from the last one misses nothing.
 * Without a key, what is for all; with a vendor's key, what concerns it too.
 */
export const listSteps = query({
  name: 'message.steps',
  input: ListSteps,
  async run({ tx, input: { after, limit } }) {
    const found = await tx.messageStep.findMany({
      where: { sequence: { gt: BigInt(after) } },
      orderBy: { sequence: 'asc' },
      take: limit + 1,
      select: STEP_ON_WIRE,
    })
    const shown = found.slice(0, limit)
    return {
      steps: shown.map(stepOnWire),
      /** Where to go on from: the last of this answer, or where one was. */
      next: String(shown.at(-1)?.sequence ?? after),
      /** Nothing more is known now. */
      upToDate: found.length <= limit,
    }
  },
})
