import { Prisma, type Tx } from '@/lib/db/client'
import { formatDate, isoDate } from '@/lib/format'
import { addDays, toDay } from '@/lib/text/days'
import { counted, type WaitingTask } from './tasks'

/** Each that is named by itself. */
const NAMED = 5
/** Beyond this many nobody counts. */
const MOST = 1000
/** An answer that is due so soon is a matter of today. */
const SOON_DAYS = 14

interface Dated {
  id: string
  number: string
  vendor: string
  date: string
}

/** What a vendor must do by a day: answer new terms, and what is overdue of its own. */
export async function vendorDates(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const today = isoDate(now)
  const answers = await dates(tx, Prisma.sql`event = 'answerBy' and date >= ${today}::date`)
  const overdue = await dates(tx, Prisma.sql`event = 'obligation' and date < ${today}::date`)
  return [
    ...overdue.slice(0, NAMED).map((each) => overdueTask(each, `Aftale ${each.number}`)),
    ...answers.slice(0, NAMED).map(({ id, number, date }): WaitingTask => {
      const href = `/aftaler/${id}/varsler`
      return {
        key: `${id}-answer`,
        urgency: date <= addDays(today, SOON_DAYS) ? 'today' : 'week',
        what: 'I er varslet om nye vilkår og har ikke svaret',
        detail: `Aftale ${number}, svar senest den ${formatDate(date)}`,
        since: null,
        href,
        action: 'Læs og svar',
        takes: 'notice.answer',
        see: { href, action: 'Læs varslet' },
      }
    }),
  ]
}

/** What is overdue: MedCom's own by name, the vendors' counted. */
export async function medcomDates(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const today = isoDate(now)
  const own = await dates(tx, Prisma.sql`event = 'medcomObligation' and date < ${today}::date`)
  const theirs = await dates(tx, Prisma.sql`event = 'obligation' and date < ${today}::date`)
  const vendors = [...new Set(theirs.map(({ vendor }) => vendor))]
  return [
    ...own.slice(0, NAMED).map((each) => overdueTask(each, `${each.vendor}, aftale ${each.number}`)),
    ...counted(theirs.length, ['frist', 'frister'], {
      key: 'overdue',
      urgency: 'today',
      what: 'hos leverandørerne er overskredet',
      detail: vendors.slice(0, NAMED).join(', '),
      since: theirs[0] ? toDay(theirs[0].date) : null,
      href: '/aftaler/kalender',
      action: 'Se fristerne',
    }),
  ]
}

function overdueTask({ id, date }: Dated, detail: string): WaitingTask {
  const href = `/aftaler/${id}/tjekliste`
  return {
    key: `${id}-overdue-${date}`,
    urgency: 'today',
    what: 'Fristen for et krav er overskredet',
    detail,
    since: toDay(date),
    href,
    action: 'Gå til tjeklisten',
    takes: 'setup.settle',
    see: { href, action: 'Se tjeklisten' },
  }
}

function dates(tx: Tx, where: Prisma.Sql): Promise<Dated[]> {
  return tx.$queryRaw<Dated[]>(Prisma.sql`
    select agreement_id as id, number, vendor_name as vendor, date::text as date from agreement_date
    where ${where} order by agreement_date.date, number limit ${MOST}`)
}
