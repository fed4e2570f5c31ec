import { changeAlarmFunctions, listAlarmFunctions } from '@/lib/alarms'
import { inTransaction } from '@/lib/door/transaction'
import type { AlarmFacts } from '@/lib/alarms/facts'
import type { Finding } from '@/lib/alarms/finding'
import type { AlarmKind, AlarmSeverity } from '@/lib/alarms/kinds'
import { raise } from '@/lib/alarms/raise'
import type { Tx } from '@/lib/db/client'
import { enqueueJobs } from '@/lib/jobs/enqueue'
import { as } from './actors'
import { askOwner } from './database'
import { aDrawer } from './draws'
import { value } from './outcomes'

const FACTS: { [K in AlarmKind]: AlarmFacts[K] } = {
  largeDraw: { count: 90_000, limit: 40_000, usual: 20_000, draws: 31, basis: 'history' },
  frequentDraws: { draws: 9, days: 7, limit: 4, usual: 1, basis: 'history' },
  missedDraw: {
    lastOn: '2026-10-01',
    expectedOn: '2026-10-15',
    lateAfter: '2026-10-20',
    usual: 14,
    intervals: 30,
    basis: 'history',
  },
  lowStock: { weeks: 6.5, limit: 13, emptyOn: '2027-01-05', estimated: true },
  manualDraw: { count: 500, until: '2026-06-30', basis: 'account' },
  http: { from: '2026-06-01', basis: 'account' },
  attemptedReturn: { count: 200, outcome: 'refused' },
  overlap: { first: '0000001000', last: '0000001099', numbers: 100, otherDrawId: '1', own: false },
  unknownAccount: { account: 'ukendt-1', state: null, since: null },
}

let counter = 0

interface Wanted {
  kind?: AlarmKind
  laboratoryId: string
  vendorId: string | null
  account?: string | null
  severity?: AlarmSeverity
  observed?: boolean
  at?: Date
  drawId?: bigint
}

/** Runs as the watch does: its jobs are enqueued with it. */
export function asWatch<T>(
  work: (tx: Tx, now: Date, enqueue: Parameters<typeof raise>[3]) => Promise<T>,
): Promise<T> {
  return inTransaction(
    as.system.actor,
    false,
    ({ tx, now, jobs }) =>
      work(tx, now, (task, payload, options = {}) => void jobs.push({ task, payload, options })),
    ({ tx, jobs }) => enqueueJobs(tx, jobs),
  )
}

/** An alarm as the watch raises it, in force unless said otherwise; found again where there is one already. Answers with its id. */
export async function anAlarm({
  kind = 'overlap',
  severity,
  observed = false,
  at,
  drawId,
  ...about
}: Wanted): Promise<string> {
  const [rule] = await askOwner<{ id: string; severity: AlarmSeverity }>(
    'select id, severity from alarm_rule where kind::text = $1 order by valid_from desc limit 1',
    [kind],
  )
  const mode = observed ? ('observing' as const) : ('inForce' as const)
  await asWatch((tx, now, enqueue) => {
    const finding = {
      kind,
      ...about,
      account: about.account ?? (kind === 'unknownAccount' ? 'ukendt-1' : 'lis-prove'),
      rule: { id: rule!.id, mode, severity: rule!.severity },
      severity: severity ?? rule!.severity,
      facts: FACTS[kind],
      at: at ?? now,
      ...(drawId === undefined ? { mark: `test-${(counter += 1)}` } : { drawId }),
    }
    return raise(tx, [finding as Finding], now, enqueue)
  })
  const [alarm] = await askOwner<{ id: string }>(
    'select id from alarm where kind::text = $1 and laboratory_id = $2 order by number desc limit 1',
    [kind, about.laboratoryId],
  )
  return alarm!.id
}

/** A laboratory with its vendor, and an alarm about it. */
export async function aLaboratoryWithAlarm(more: Partial<Wanted> = {}) {
  const { id: laboratoryId, vendorId, code } = await aDrawer()
  return { id: await anAlarm({ ...more, laboratoryId, vendorId }), laboratoryId, vendorId, code }
}

/** Says which functions are mailed about a kind from now on. */
export async function mailAbout(kind: AlarmKind, functions: string[]): Promise<void> {
  const { version } = value(await listAlarmFunctions(as.medcomAdmin(), {}))
  value(await changeAlarmFunctions(as.medcomAdmin(), { kind, functions, version }))
}

/** Who is to be mailed at once about an alarm, and what became of it; the newest occasion last. */
export function alarmMails(id: string) {
  return askOwner<{
    address: string
    state: string
    about: string
    occasion: number
    vendor_id: string | null
  }>(
    'select address, state, about, occasion, vendor_id from alarm_mail where alarm_id = $1 order by occasion, at, address',
    [id],
  )
}

/** Each address that an alarm was mailed to, with what became of the mail. */
export async function mailStates(id: string) {
  return (await alarmMails(id)).map(({ address, state }) => [address, state])
}

/** What of an alarm waits for the next routine mail of each. */
export function gatheredOf(id: string) {
  return askOwner<{ address: string; text: string }>(
    `select address, text from routine_note where kind = 'alarm.raised' and subject_id = $1 order by address`,
    [id],
  )
}
