import type { Tx } from '@/lib/db/client'
import { ValidationError } from '@/lib/door/errors'
import { formatDate } from '@/lib/format'
import { noticeMonthsAt, updateMinutesAt } from './deadlines'
import { earliestDay, isShortNotice, nextUpdate } from './rules'
import type { MessageKind, MessageState, Priority } from './words'

/** When more is promised of a message in the state it now has. */
export async function promisedUpdate(
  tx: Tx,
  message: { kind: MessageKind; state: MessageState; priority: Priority },
  now: Date,
): Promise<Date | null> {
  return nextUpdate(message, now, await updateMinutesAt(tx, now))
}

/**
 * The reason to keep for a notice that is too short; null where it is long enough.
 * @throws ValidationError where it is too short and no reason is given
 */
export async function shortNoticeOf(
  tx: Tx,
  message: { kind: MessageKind; startsAt: Date },
  reason: string | null,
  now: Date,
): Promise<string | null> {
  const months = await noticeMonthsAt(tx, now)
  if (!isShortNotice(message, now, months)) return null
  if (reason) return reason
  const earliest = formatDate(earliestDay(message.kind, now, months)!)
  throw new ValidationError({
    shortNotice: `Varslet er for kort: det kan tidligst være den ${earliest}. Skriv hvorfor, eller vælg en senere dag.`,
  })
}

/** Clocks differ, and whoever is on duty types the minute of another one. */
const SLACK = 10 * 60_000
const YEARS = 10

interface Period {
  startsAt: Date
  endsAt: Date | null
}

/**
 * That a period can be told of now: a disturbance has begun, and what is planned is not over.
 * @throws ValidationError where it cannot, with what to choose instead
 */
export function requireTimely(kind: MessageKind, { startsAt, endsAt }: Period, now: Date): void {
  const away = (moment: Date) => Math.abs(moment.getTime() - now.getTime()) > YEARS * 366 * 86_400_000
  const wrongYear = `Dagen er mere end ${YEARS} år væk. Se efter, om årstallet er rigtigt.`
  if (away(startsAt)) throw new ValidationError({ startsOn: wrongYear })
  if (endsAt && away(endsAt)) throw new ValidationError({ endsOn: wrongYear })
  if (kind === 'maintenance' && !endsAt)
    throw new ValidationError({ endsOn: 'Skriv, hvornår servicevinduet slutter.' })
  if (kind === 'disturbance' && startsAt.getTime() > now.getTime() + SLACK)
    throw new ValidationError({
      startsOn: 'En driftsforstyrrelse er begyndt, når den meldes. Vælg et tidspunkt, der er gået.',
    })
  if (kind !== 'disturbance' && endsAt && endsAt <= now)
    throw new ValidationError({ endsOn: 'Slutningen er allerede gået. Vælg et senere tidspunkt.' })
}
