import { query } from '@/lib/door'
import { z } from '@/lib/text/schema'
import { TOLD } from './facts'
import { Nothing } from './schemas'
import { HISTORY_DAYS } from './status-rules'
import { DEEDS } from './words'

const moment = z.coerce.date()

const StatusMessage = z.object({
  id: z.string(),
  ...TOLD,
  closedAt: moment.nullable(),
  nextUpdateAt: moment.nullable(),
  /** The newest first. */
  steps: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      deed: z.enum(DEEDS),
      subject: z.string(),
      text: z.string(),
      at: moment,
    }),
  ),
})
export type StatusMessage = z.output<typeof StatusMessage>

/** How NPN-servicen is, as everybody may know; also as it is written down for when the database is away. */
export const Status = z.object({ at: moment, messages: z.array(StatusMessage) })
export type Status = z.output<typeof Status>

/** More than anybody reads, so that the page stays a page. */
const MOST = 300

const DAY = 86_400_000

/** What is going on, planned, or was within 90 days, with everything told of it; only what is for all (SM-5). */
export const showStatus = query({
  name: 'message.status',
  input: Nothing,
  async run({ tx, now }): Promise<Status> {
    const since = new Date(now.getTime() - (HISTORY_DAYS + 1) * DAY)
    const found = await tx.serviceMessage.findMany({
      where: { affectsAll: true, OR: [{ closedAt: null }, { closedAt: { gte: since } }] },
      // What is not over first, so that however much there was before, it is not what is left out.
      orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { startsAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: {
        id: true,
        number: true,
        kind: true,
        priority: true,
        state: true,
        title: true,
        startsAt: true,
        endsAt: true,
        closedAt: true,
        nextUpdateAt: true,
        components: { select: { component: true, environment: true } },
        steps: {
          select: { id: true, number: true, deed: true, subject: true, text: true, at: true },
          orderBy: { number: 'desc' },
        },
      },
    })
    return { at: now, messages: found.sort((one, other) => +other.startsAt - +one.startsAt) }
  },
})
