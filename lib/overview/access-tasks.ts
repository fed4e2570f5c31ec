import type { Tx } from '@/lib/db/client'
import { formatDate, isoDate } from '@/lib/format'
import { WARN_DAYS } from '@/lib/readiness/words'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import type { WaitingTask } from './tasks'

/** Each that is named by itself; the next comes when one is mended. */
const NAMED = 5
/** Days before the end that it cannot wait any longer. */
const URGENT_DAYS = 7

/** Accounts whose access or certificate ends soon, or has ended, and that nobody has asked anything new for (AC-5). */
export async function accessTasks(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const today = isoDate(now)
  const near = { lte: toDay(addDays(today, WARN_DAYS)) }
  const accounts = await tx.account.findMany({
    where: {
      state: 'open',
      confirmedChange: { equals: tx.account.fields.wantedChange },
      requests: { none: { kind: 'credential', state: { in: ['waiting', 'asked'] } } },
      OR: [{ credentialExpiresOn: near }, { certificateExpiresOn: near }],
    },
    select: {
      id: true,
      name: true,
      credentialExpiresOn: true,
      certificateExpiresOn: true,
      laboratory: { select: { name: true } },
    },
  })
  const tasks = accounts.map(({ id, name, laboratory, ...ends }) => {
    const [access, certificate] = [fromDay(ends.credentialExpiresOn), fromDay(ends.certificateExpiresOn)]
    const isAccess = access !== null && (certificate === null || access <= certificate)
    const day = (isAccess ? access : certificate)!
    return { id, name, where: laboratory?.name ?? 'Jeres egen konto', isAccess, day }
  })
  return tasks
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, NAMED)
    .map(({ id, name, where, isAccess, day }) => ({
      key: `access.${id}`,
      urgency: day <= addDays(today, URGENT_DAYS) ? 'now' : 'week',
      what: `${isAccess ? 'Adgangen' : 'Certifikatet'} for kontoen ${name} ${day < today ? 'udløb' : 'udløber'} den ${formatDate(day)}`,
      detail: where,
      since: null,
      href: isAccess ? `/konti/${id}/adgang` : `/konti/${id}`,
      action: isAccess ? 'Bed om en ny adgang' : 'Se kontoen',
      ...(isAccess && {
        takes: 'account.askCredential' as const,
        see: { href: `/konti/${id}`, action: 'Se kontoen' },
      }),
    }))
}
