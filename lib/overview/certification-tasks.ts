import type { Prisma, Tx } from '@/lib/db/client'
import { subjectOf } from '@/lib/certification/words'
import { inUseOn } from '@/lib/door/search'
import { formatCount, formatDate, isoDate } from '@/lib/format'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { counted, type WaitingTask } from './tasks'

/** Each of a kind that is named by itself; the rest stand in the list the last row leads to. */
const NAMED = 5
/** Days ahead an approval that ends is worth a line; the reminders come earlier. */
const NEAR_DAYS = 60

type Side = 'medcom' | 'vendor'

const SELECT = {
  id: true,
  number: true,
  state: true,
  waitsSince: true,
  plannedOn: true,
  expiresOn: true,
  direction: true,
  system: { select: { name: true } },
  systemVersion: { select: { label: true } },
  standard: { select: { code: true, version: true } },
  vendor: { select: { name: true } },
  files: { where: { kind: 'protocol' }, select: { id: true }, take: 1 },
} as const satisfies Prisma.CertificationSelect

type Row = Prisma.CertificationGetPayload<{ select: typeof SELECT }>

/** What waits for MedCom: orders to plan, days that have come, tests to decide, approvals that end (CE-1). */
export async function medcomCertificationTasks(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const today = toDay(isoDate(now))
  const waiting = await named(tx, 'medcom', {
    OR: [
      { state: { in: ['ordered', 'testing'] }, waitsFor: 'medcom' },
      { state: 'planned', plannedOn: { lte: today } },
    ],
  })
  return [...waiting, ...(await expiring(tx, now, 'medcom'))]
}

/** What waits for the vendor: days to say yes to, what was not approved, approvals that end (CE-1). */
export async function vendorCertificationTasks(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const waiting = await named(tx, 'vendor', {
    waitsFor: 'vendor',
    // What is no longer in use is not ordered again.
    OR: [{ state: { not: 'notApproved' } }, { system: inUseOn(isoDate(now)) }],
  })
  return [...waiting, ...(await expiring(tx, now, 'vendor'))]
}

async function named(tx: Tx, side: Side, where: Prisma.CertificationWhereInput): Promise<WaitingTask[]> {
  const rows = await tx.certification.findMany({
    where,
    select: SELECT,
    orderBy: [{ waitsSince: 'asc' }, { id: 'asc' }],
    take: NAMED,
  })
  const tasks = rows.map((row) => taskOf(row, side))
  if (rows.length < NAMED) return tasks
  const rest = (await tx.certification.count({ where })) - NAMED
  if (rest === 0) return tasks
  return [
    ...tasks,
    {
      key: 'certifications',
      urgency: 'week',
      what: `${formatCount(rest, 'certificering mere venter', 'certificeringer mere venter')} på jer`,
      since: rows.at(-1)!.waitsSince,
      href: `/certificering?visning=${side === 'medcom' ? 'medcom' : 'leverandoer'}`,
      action: 'Se certificeringerne',
    },
  ]
}

type Step = Pick<WaitingTask, 'urgency' | 'what' | 'action' | 'takes'>

function taskOf(row: Row, side: Side): WaitingTask {
  const href = `/certificering/${row.id}`
  return {
    ...stepOf(row, side),
    key: row.id,
    detail: side === 'medcom' ? `${row.vendor.name}: ${subjectOf(row)}` : subjectOf(row),
    since: row.state === 'planned' ? row.plannedOn : row.waitsSince,
    href,
    see: { href, action: 'Se certificeringen' },
  }
}

function stepOf({ state, plannedOn, files }: Row, side: Side): Step {
  if (state === 'ordered')
    return plannedOn
      ? {
          urgency: 'today',
          what: `Der er foreslået en testdag: ${formatDate(fromDay(plannedOn))}`,
          action: 'Svar på forslaget',
          takes: 'certification.agree',
        }
      : {
          urgency: 'today',
          what: 'En certificering er bestilt og skal planlægges',
          action: 'Foreslå en dag',
          takes: 'certification.propose',
        }
  if (state === 'planned')
    return {
      urgency: 'today',
      what: 'Dagen for en aftalt test er kommet',
      action: 'Begynd testen',
      takes: 'certification.begin',
    }
  if (side === 'vendor')
    return {
      urgency: 'week',
      what: 'Systemet blev ikke godkendt',
      action: 'Ret, og bestil igen',
      takes: 'certification.order',
    }
  return files.length > 0
    ? {
        urgency: 'today',
        what: 'En test er gennemført og skal afgøres',
        action: 'Afgør certificeringen',
        takes: 'certification.approve',
      }
    : {
        urgency: 'week',
        what: 'En test er i gang og mangler sin protokol',
        action: 'Vedhæft protokollen',
        takes: 'certification.attach',
      }
}

/** Approvals that end soon or have ended, where nothing newer is on its way or holds. */
async function expiring(tx: Tx, now: Date, side: Side): Promise<WaitingTask[]> {
  const today = isoDate(now)
  const ids = await tx.$queryRaw<{ id: string; all: number }[]>`
    select c.id, count(*) over ()::int as "all" from certification c join "system" s on s.id = c.system_id
    where c.state = 'approved' and c.expires_on <= ${addDays(today, NEAR_DAYS)}::date
      and (s.retired_on is null or s.retired_on >= ${today}::date and s.retired_on > c.expires_on)
      and not exists (select from certification later
        where later.system_id = c.system_id and later.standard_id = c.standard_id and later.direction = c.direction
          and (later.state in ('ordered', 'planned', 'testing')
            or later.state = 'approved' and (later.expires_on is null or later.expires_on > c.expires_on)))
    order by c.expires_on, c.id limit ${NAMED}`
  const rows = await tx.certification.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: SELECT,
    orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
  })
  const rest = (ids[0]?.all ?? 0) - ids.length
  return [
    ...rows.map((row) => expiryTask(row, side, today)),
    ...counted(rest, ['godkendelse mere', 'godkendelser mere'], {
      key: 'expiring',
      urgency: 'week',
      what: 'er udløbet eller udløber snart',
      since: null,
      href: '/certificering?visning=udloeber',
      action: 'Se godkendelserne',
    }),
  ]
}

function expiryTask(row: Row, side: Side, today: string): WaitingTask {
  const expiresOn = fromDay(row.expiresOn!)
  const over = expiresOn < today
  const href = `/certificering/${row.id}`
  return {
    key: `${row.id}-expiry`,
    urgency: over && side === 'vendor' ? ('today' as const) : ('week' as const),
    what: `En godkendelse ${over ? 'udløb' : 'udløber'} den ${formatDate(expiresOn)}`,
    detail: side === 'medcom' ? `${row.vendor.name}: ${subjectOf(row)}` : subjectOf(row),
    since: over ? row.expiresOn : null,
    href,
    action: side === 'vendor' ? 'Bestil en ny certificering' : 'Se certificeringen',
    ...(side === 'vendor' && {
      takes: 'certification.order' as const,
      see: { href, action: 'Se certificeringen' },
    }),
  }
}
