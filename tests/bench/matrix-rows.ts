import { asApplication } from '@/lib/env'
import { fillDraws } from './draw-rows'
import type { Portal } from './portal'

const DRAWS = 1_000_000
/** Beside those who ask: a hundred vendors and a thousand laboratories in all, each of which draws. */
const PARTIES = { laboratories: 999, vendors: 99 }

const ROLES = `
  insert into organisation_role (id, organisation_id, kind, valid_from)
  select gen_random_uuid(), id, 'vendor', '2020-01-01' from organisation`

const SERVED = `
  insert into laboratory_vendor (id, laboratory_id, vendor_id, valid_from)
  select gen_random_uuid(), id, vendor_id, '2024-01-01' from laboratory`

// As the import keeps them; one laboratory of seven has drawn without HTTPS of late.
const DAYS = `
  insert into laboratory_day (laboratory_id, day, drawn, returned, draws, automatic, manual, http)
  select laboratory_id, (drawn_at at time zone 'Europe/Copenhagen')::date, coalesce(sum(count) filter (where operation = 'draw'), 0),
    coalesce(sum(count) filter (where operation = 'return'), 0), count(*) filter (where operation = 'draw'),
    count(*) filter (where operation = 'draw'), 0,
    (max(get_byte(uuid_send(laboratory_id), 15)) % 7 = 0 and max(drawn_at) > now() - interval '60 days')::int
  from draw group by 1, 2`

const MAILBOXES = `
  insert into mailbox (id, vendor_id, address, created_at, proven_at)
  select gen_random_uuid(), vendor_id, 'drift@bench.example', now(), now() from laboratory group by vendor_id`

const ACCOUNTS = `
  insert into account (id, name, environment, department, purpose, vendor_id, laboratory_id, mailbox_id, state, state_since, created_at)
  select gen_random_uuid(), 'drift-' || code || n, 'production', 'Drift', 'automatic', laboratory.vendor_id, laboratory.id,
    mailbox.id, 'open', now(), now()
  from laboratory join mailbox on mailbox.vendor_id = laboratory.vendor_id, generate_series(1, 2) n`

const AGREEMENTS = `
  with template as (
    insert into agreement_template (id, name, created_at) values (gen_random_uuid(), 'Målt aftale', now()) returning id),
  version as (
    insert into template_version (id, template_id, number, status, title, termination_months, terms_months, created_at,
      published_at, replaced_at)
    select gen_random_uuid(), id, 1, 'replaced', 'Målt aftale', 6, 6, now(), now(), now() from template returning id)
  insert into agreement (id, number, vendor_id, administrator_id, template_version_id, state, state_since, waits_for, waits_since,
    in_force_on, sent_at, created_at)
  select gen_random_uuid(), 'NPN-2026-' || row_number() over (), organisation.id, organisation.id, version.id, 'inForce', now(),
    'nobody', now(), current_date - 300, now(), now()
  from organisation, version`

/** A hundred vendors, a thousand laboratories and a million draws, written past the door. */
export async function fillMatrix(portal: Portal): Promise<void> {
  await fillDraws(portal, { series: DRAWS, size: 100, digits: 12, apart: 43, ...PARTIES })
  for (const sql of [ROLES, SERVED, DAYS, MAILBOXES, ACCOUNTS, AGREEMENTS]) await portal.owner.query(sql)
  await portal.owner.query('vacuum analyze')
}

/** Judges all of it as the worker does, twice: milliseconds of both, and how many cells there are. */
export async function judgeEverybody({ owner, ownerUrl }: Portal) {
  process.env.DATABASE_URL = ownerUrl
  process.env.APP_DATABASE_URL = asApplication(ownerUrl)
  const { complianceTasks } = await import('@/lib/compliance/jobs')
  const { refreshAllStale } = await import('@/lib/stock/jobs')
  const { emptyQueue } = await import('@/lib/jobs/queue')
  const { disconnect } = await import('@/lib/db/client')
  const judge = async () => {
    const begun = performance.now()
    await owner.query(`select graphile_worker.add_job('compliance.byDate', '{"everybody": true}')`)
    await emptyQueue({ connectionString: ownerUrl, tasks: complianceTasks })
    return performance.now() - begun
  }
  // The stock of all of them is reckoned when draws come, not when cells are judged.
  await refreshAllStale()
  await owner.query('vacuum analyze')
  await owner.query('delete from compliance_due')
  await owner.query(`delete from graphile_worker._private_jobs`)
  const [first, again] = [await judge(), await judge()]
  await disconnect()
  await owner.query('vacuum analyze')
  const { rows } = await owner.query<{ cells: number }>(
    'select count(*)::int as cells from compliance_cell where ended_at is null',
  )
  return { first, again, cells: rows[0]!.cells }
}
