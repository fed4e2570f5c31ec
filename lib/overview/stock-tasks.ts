import type { Tx } from '@/lib/db/client'
import { openOn } from '@/lib/door/search'
import { formatWeeks, isoDate } from '@/lib/format'
import { weeksOn } from '@/lib/stock/rules'
import { stockSettingsAt } from '@/lib/stock/settings'
import { addDays, toDay } from '@/lib/text/days'
import { counted, type WaitingTask } from './tasks'

/** Each that is named by itself. */
const NAMED = 5
/** Beyond this many nobody counts. */
const MOST = 1000

/**
 * Laboratories that run dry: a vendor's by name, for MedCom counted (DR-2, bilag 1, 4.4). One that has an alarm about it is
 * told of by that.
 */
export async function stockTasks(tx: Tx, now: Date, vendorId: string | null): Promise<WaitingTask[]> {
  const today = isoDate(now)
  const { criticalWeeks } = await stockSettingsAt(tx, now)
  const rows = await tx.laboratoryStock.findMany({
    where: {
      urgentOn: { lt: toDay(addDays(today, criticalWeeks * 7)) },
      ...(vendorId && { vendorId }),
      laboratory: {
        ...openOn(today),
        alarms: { none: { kind: 'lowStock', state: { not: 'closed' }, observed: false } },
      },
    },
    select: { id: true, emptyOn: true, useSource: true, laboratory: { select: { name: true } } },
    orderBy: [{ urgentOn: 'asc' }, { id: 'asc' }],
    take: vendorId ? NAMED : MOST,
  })
  if (!vendorId)
    return counted(rows.length, ['laboratorium', 'laboratorier'], {
      key: 'stock',
      urgency: 'today',
      what: `har prøvenumre til under ${criticalWeeks} uger`,
      detail: rows
        .slice(0, 3)
        .map(({ laboratory }) => laboratory.name)
        .join(', '),
      since: null,
      href: '/traekninger/beholdning',
      action: 'Se beholdningerne',
    })
  return rows.map(({ id, laboratory, useSource, ...row }) => {
    const weeks = weeksOn(row, today) ?? 0
    const basis = useSource === 'estimated' ? 'efter et skøn over forbruget' : 'efter det oplyste forbrug'
    return {
      key: `stock-${id}`,
      urgency: weeks === 0 ? 'now' : 'today',
      what:
        weeks === 0
          ? 'Laboratoriet er løbet tør for prøvenumre'
          : `Laboratoriet har prøvenumre til ${formatWeeks(weeks)}`,
      detail: `${laboratory.name}, ${basis}`,
      since: null,
      href: `/laboratorier/${id}/beholdning`,
      action: 'Se beholdningen',
    }
  })
}
