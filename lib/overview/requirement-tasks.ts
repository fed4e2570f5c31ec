import { overdueCells, requirementNames, type OverdueCell } from '@/lib/compliance/kin'
import { hrefOfCell } from '@/lib/compliance/address'
import type { Tx } from '@/lib/db/client'
import { formatDate, isoDate } from '@/lib/format'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { counted, type WaitingTask } from './tasks'

/** Each that is named by itself. */
const NAMED = 5
const MOST = 1000
/** Days before a dispensation's last at which somebody must decide what comes after. */
const ENDING_DAYS = 30

/** What a vendor should have met by now, each with where it is done (CO-2). */
export async function vendorRequirements(tx: Tx, vendorId: string, now: Date): Promise<WaitingTask[]> {
  const cells = await untold(tx, await overdueCells(tx, isoDate(now), vendorId), now)
  return [
    ...cells.slice(0, NAMED).map(({ clause, heading, since, until, href, requirementKey }): WaitingTask => ({
      key: `requirement-${requirementKey}`,
      urgency: 'today',
      what: `I opfylder ikke krav ${clause}: ${heading}`,
      ...(until && { detail: `Fristen var den ${formatDate(until)}` }),
      since,
      href,
      action: 'Se, hvad der mangler',
    })),
    ...(await endingDispensations(tx, now, vendorId)),
  ]
}

/** The vendors that are behind, counted, and the dispensations that end soon. */
export async function medcomRequirements(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const cells = await untold(tx, await overdueCells(tx, isoDate(now), undefined, MOST), now)
  const vendors = [...new Set(cells.map(({ vendorName }) => vendorName))]
  return [
    ...counted(cells.length, ['krav', 'krav'], {
      key: 'requirements',
      urgency: 'today',
      what: `er overskredet hos ${vendors.length === 1 ? '1 leverandør' : `${vendors.length} leverandører`}`,
      detail: `${vendors.slice(0, 3).join(', ')}${vendors.length > 3 ? ' og flere' : ''}`,
      since: cells[0]?.since ?? null,
      href: cells.length === 1 ? cells[0]!.href : '/krav?tilstand=overdue',
      action: cells.length === 1 ? 'Se kravet' : 'Se kravene',
    }),
    ...(await endingDispensations(tx, now, null)),
  ]
}

/** Those that no overdue point of an agreement's checklist tells of already. */
async function untold(tx: Tx, cells: OverdueCell[], now: Date): Promise<OverdueCell[]> {
  const points = await tx.setupItem.findMany({
    where: {
      state: 'open',
      dueOn: { lt: toDay(isoDate(now)) },
      vendorId: { in: [...new Set(cells.map(({ vendorId }) => vendorId))] },
    },
    select: { vendorId: true, clauseNumber: true },
  })
  const told = new Set(points.map(({ vendorId, clauseNumber }) => `${vendorId} ${clauseNumber}`))
  return cells.filter(({ vendorId, clause }) => !told.has(`${vendorId} ${clause}`))
}

/**
 * Dispensations that end within a month, and after which nothing has been agreed: of what is still asked, of whom the vendor
 * still answers for.
 */
async function endingDispensations(tx: Tx, now: Date, vendorId: string | null): Promise<WaitingTask[]> {
  const today = isoDate(now)
  const ending = await tx.$queryRaw<{ id: string }[]>`
    select d.id from dispensation d left join laboratory l on l.id = d.laboratory_id
    where d.withdrawn_at is null and d.until between ${today}::date and ${addDays(today, ENDING_DAYS)}::date
      and (${vendorId}::uuid is null or d.vendor_id = ${vendorId}::uuid)
      and (d.laboratory_id is null or l.vendor_id = d.vendor_id and (l.closed_on is null or l.closed_on > d.until))
      and exists (select from requirement r where r.key = d.requirement_key
        and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date))
      and not exists (select from dispensation longer
        where longer.vendor_id = d.vendor_id and longer.requirement_key = d.requirement_key and longer.withdrawn_at is null
          and (longer.laboratory_id is null or longer.laboratory_id = d.laboratory_id) and longer.until > d.until)
    order by d.until, d.id limit ${NAMED}`
  const rows = await tx.dispensation.findMany({
    where: { id: { in: ending.map(({ id }) => id) } },
    select: {
      id: true,
      requirementKey: true,
      vendorId: true,
      laboratoryId: true,
      until: true,
      vendor: { select: { name: true } },
      laboratory: { select: { name: true } },
    },
    orderBy: [{ until: 'asc' }, { id: 'asc' }],
  })
  const names = await requirementNames(tx, today)
  const named = (key: string) => {
    const found = names.get(key)
    return found && `krav ${found.clause}, ${found.heading}`
  }
  return rows.map((row) => ({
    key: `dispensation-${row.id}`,
    urgency: fromDay(row.until)! <= addDays(today, 7) ? 'today' : 'week',
    what: `En dispensation slutter den ${formatDate(fromDay(row.until)!)}`,
    detail: [(row.laboratory ?? row.vendor).name, named(row.requirementKey)].filter(Boolean).join(': '),
    since: null,
    href: hrefOfCell(row),
    action: vendorId ? 'Se kravet' : 'Forlæng den, eller lad den slutte',
    ...(!vendorId && {
      takes: 'dispensation.extend' as const,
      see: { href: hrefOfCell(row), action: 'Se kravet' },
    }),
  }))
}
