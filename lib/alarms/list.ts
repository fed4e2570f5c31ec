import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { userOf, type Actor } from '@/lib/door/actor'
import { page } from '@/lib/door/page'
import { contains, sortOf } from '@/lib/door/search'
import { lifeOf, waitsFor } from './life-rules'
import { ListAlarms } from './life-schemas'
import type { z } from '@/lib/text/schema'
import { alarmText } from './text'

/** The alarms one may see, the most serious first (DR-3): MedCom all, a vendor its own of the rules that are in force. */
export const listAlarms = query({
  name: 'alarm.list',
  input: ListAlarms,
  async run({ tx, actor, input, now }) {
    const filters = filtersOf(input, actor, now)
    return page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.alarm.count({ where: { AND: filters }, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.alarm.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          include: NAMES,
        })
        return rows.map((row) => ({
          ...row,
          life: lifeOf(row, now),
          waits: waitsFor(row, now),
          text: alarmText(row.kind, row.facts),
        }))
      },
    })
  },
})

const named = { select: { id: true, name: true } } as const
const NAMES = { laboratory: named, vendor: named, owner: named } satisfies Prisma.AlarmInclude

function filtersOf(input: z.output<typeof ListAlarms>, actor: Actor, now: Date): Prisma.AlarmWhereInput[] {
  const { search, kind, severity, mode, vendorId, laboratoryId, account, drawId, owner } = input
  const filters: Prisma.AlarmWhereInput[] = [ofState(input.state, now), ofWaits(input.waits, now)]
  if (search) filters.push(matching(search))
  if (kind) filters.push({ kind })
  if (severity) filters.push({ severity })
  if (mode) filters.push({ observed: mode === 'observing' })
  if (vendorId) filters.push({ vendorId })
  if (laboratoryId) filters.push({ laboratoryId })
  if (account) filters.push({ OR: [{ account }, { found: { some: { draw: { account } } } }] })
  if (drawId) filters.push({ found: { some: { drawId: BigInt(drawId) } } })
  if (owner) filters.push({ ownerId: owner === 'me' ? userOf(actor) : null })
  return filters
}

function ofState(state: z.output<typeof ListAlarms>['state'], now: Date): Prisma.AlarmWhereInput {
  if (state === 'all') return {}
  if (state === 'closed') return { state }
  if (state === 'snoozed') return { state: { not: 'closed' }, snoozedUntil: { gt: now } }
  if (state) return { state, ...standing(now) }
  return { state: { not: 'closed' } }
}

function ofWaits(waits: z.output<typeof ListAlarms>['waits'], now: Date): Prisma.AlarmWhereInput {
  if (!waits) return {}
  const open = { state: { not: 'closed' }, AND: standing(now) } as const
  if (waits === 'unreached') return { ...open, unreachedSince: { not: null } }
  const unanswered = { vendorId: { not: null }, observed: false, answeredAt: null }
  if (waits === 'vendor') return { ...open, ...unanswered }
  const others = [{ vendorId: null }, { observed: true }, { answeredAt: { not: null } }]
  return { ...open, OR: others }
}

/** Not put off; null is no moment, so it must be named. */
function standing(now: Date): Prisma.AlarmWhereInput {
  return { OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }] }
}

/** By its number, or by whatever it is about. */
function matching(search: string): Prisma.AlarmWhereInput {
  const [, number] = /^a?-?0*(\d{1,9})$/i.exec(search) ?? []
  return {
    OR: [
      ...(number ? [{ number: Number(number) }] : []),
      contains('account', search),
      { laboratory: contains('name', search) },
      { vendor: contains('name', search) },
    ],
  }
}
