import { askOwner } from './database'
import { naiveCertified } from './naive-certified'
import { naiveStock } from './naive-stock'

/** What each kind of requirement comes to in one place, asked of the raw rows. */

export interface Place {
  vendor: string
  laboratory: string | null
  from: string
}
export type Verdict = 'met' | 'notMet' | 'unknown' | null

const DAY = 86_400_000
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

export async function months(day: string, count: number): Promise<string> {
  const [row] = await askOwner<{ day: string }>(
    `select ($1::date + make_interval(months => $2))::date::text as day`,
    [day, count],
  )
  return row!.day
}

async function holds(sql: string, values: unknown[]): Promise<boolean> {
  return (await askOwner(sql, values)).length > 0
}

type Judge = (place: Place, thresholds: Record<string, number>, day: string) => Promise<Verdict>

const DONE = `from draw where laboratory_id = $1 and (drawn_at at time zone 'Europe/Copenhagen')::date between $2 and $3`

/** Nothing of a kind in the draw log for so many days, where there is any line at all. */
const noMore =
  (wanted: string): Judge =>
  async ({ laboratory, from }, { days = 0 }, day) => {
    if (!laboratory) return null
    if (!(await holds(`select ${DONE} limit 1`, [laboratory, from, day]))) return 'unknown'
    const since = plus(day, -days)
    const seen = await holds(`select ${DONE} and outcome = 'done' and ${wanted} limit 1`, [
      laboratory,
      from > since ? from : since,
      day,
    ])
    return seen ? 'notMet' : 'met'
  }

const AT = `vendor_id = $1 and laboratory_id is not distinct from $2::uuid`
const OPEN = `account where ${AT} and environment = 'production' and state = 'open'`

const accountsRight: Judge = async ({ vendor, laboratory }, _figures, day) => {
  if (!(await holds(`select from ${OPEN}`, [vendor, laboratory]))) return laboratory ? 'notMet' : null
  const wrong = await holds(
    `select from (select * from ${OPEN}) a join mailbox m on m.id = a.mailbox_id where trim(a.department) = ''
       or m.unreachable_since is not null or m.proven_at is null or m.attest_by < $3
       or m.looks_personal and m.personal_reason is null`,
    [vendor, laboratory, day],
  )
  return wrong ? 'notMet' : 'met'
}

const returnsBlocked: Judge = async (place, figures, day) => {
  const { vendor, laboratory } = place
  const any = await holds(`select from ${OPEN}`, [vendor, laboratory])
  const free = await holds(`select from ${OPEN} and not return_blocked`, [vendor, laboratory])
  if (!laboratory) return any ? (free ? 'notMet' : 'met') : null
  const log = await noMore(`operation = 'return'`)(place, figures, day)
  if (!any) return log
  return free || log === 'notMet' ? 'notMet' : 'met'
}

const contactsThere: Judge = async ({ vendor, laboratory }) => {
  const required = laboratory ? 'required_for_laboratory' : 'required_for_vendor'
  const asked = await askOwner<{ key: string }>(`select key from contact_function where ${required}`)
  if (laboratory && asked.length === 0) return null
  for (const { key } of asked) {
    const there = await holds(
      `select from contact c join contact_duty d on d.contact_id = c.id left join mailbox m on m.id = c.mailbox_id
       where c.${AT} and c.ended_at is null and m.unreachable_since is null and d.function_key = $3`.replace(
        'vendor_id = $1 and laboratory_id',
        'vendor_id = $1 and c.laboratory_id',
      ),
      [vendor, laboratory, key],
    )
    if (!there) return 'notMet'
  }
  return 'met'
}

const contactsConfirmed: Judge = async ({ vendor, laboratory }, { months: count = 0 }, day) => {
  const there = await askOwner<{ day: string }>(
    `select (confirmed_at at time zone 'Europe/Copenhagen')::date::text as day from contact where ${AT} and ended_at is null`,
    [vendor, laboratory],
  )
  if (there.length === 0) return laboratory ? null : 'unknown'
  for (const one of there) if ((await months(one.day, count)) < day) return 'notMet'
  return 'met'
}

const supportNamed: Judge = async ({ vendor, laboratory }) => {
  if (laboratory) return null
  const named = await holds(
    `select from organisation where id = $1 and (support_phone is not null or support_email is not null)`,
    [vendor],
  )
  const reached = await holds(
    `select from contact c join contact_duty d on d.contact_id = c.id left join mailbox m on m.id = c.mailbox_id
     where c.vendor_id = $1 and c.laboratory_id is null and c.ended_at is null and m.unreachable_since is null
       and d.function_key = 'firstLevelSupport'`,
    [vendor],
  )
  return named && reached ? 'met' : 'notMet'
}

const systemsCertified: Judge = async ({ laboratory }, _figures, day) => {
  if (!laboratory) return null
  const inUse = await askOwner<{ id: string }>(
    `select system_id as id from laboratory_system where laboratory_id = $1 and valid_from <= $2
       and coalesce(valid_to, '2999-01-01') >= $2`,
    [laboratory, day],
  )
  const answers: Verdict[] = []
  for (const { id } of inUse) answers.push(await naiveCertified(id, day))
  if (answers.includes('notMet')) return 'notMet'
  return answers.includes('met') ? 'met' : 'unknown'
}

const stockAndRhythm: Judge = async ({ laboratory }, { weeks = 0, days = 0 }, day) => {
  if (!laboratory) return null
  const stock = await naiveStock(laboratory, day)
  if (!stock) return 'unknown'
  const { daysLeft, automatic } = stock
  const low = daysLeft !== null && daysLeft < weeks * 7
  const late = automatic === null || Date.parse(day) - Date.parse(automatic) > days * DAY
  return low || late ? 'notMet' : 'met'
}

export const VERDICTS: Record<string, Judge> = {
  accounts: accountsRight,
  stock: stockAndRhythm,
  certified: systemsCertified,
  manualDraw: noMore(`operation = 'draw' and channel = 'webPage'`),
  https: noMore(`operation = 'draw' and transport = 'http'`),
  support: supportNamed,
  contacts: contactsThere,
  confirmed: contactsConfirmed,
  returnBlocked: returnsBlocked,
}
