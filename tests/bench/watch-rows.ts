type Ask = (sql: string, values?: unknown[]) => Promise<unknown>

export const LABORATORIES = 1_000

const PARTIES = `
  with vendor as (
    insert into organisation (id, name, created_at)
    select gen_random_uuid(), 'Målt Lab-IT ' || n, now() from generate_series(0, 99) n returning id),
  numbered as (select id, row_number() over () - 1 as place from vendor)
  insert into laboratory (id, name, code, vendor_id, created_at)
  select gen_random_uuid(), 'Målt laboratorium ' || n, 'M' || n, id, now()
  from generate_series(0, ${LABORATORIES - 1}) n join numbered on place = n / 10`

const ROLES = `
  insert into organisation_role (id, organisation_id, kind, valid_from)
  select gen_random_uuid(), id, 'vendor', '1990-01-01' from organisation`

const SERVED = `
  insert into laboratory_vendor (id, laboratory_id, vendor_id, valid_from)
  select gen_random_uuid(), id, vendor_id, '1990-01-01' from laboratory`

const MAILBOXES = `
  insert into mailbox (id, vendor_id, address, created_at, proven_at)
  select gen_random_uuid(), vendor_id, 'drift' || row_number() over () || '@bench.example', now(), now()
  from laboratory group by vendor_id`

const ACCOUNTS = `
  insert into account (id, name, environment, department, purpose, vendor_id, laboratory_id, mailbox_id, state, state_since,
    https_only_from, created_at)
  select gen_random_uuid(), 'konto-' || substr(code, 2), 'production', 'Drift', 'automatic', laboratory.vendor_id, laboratory.id,
    mailbox.id, 'open', now(), '2020-01-01', now()
  from laboratory join mailbox on mailbox.vendor_id = laboratory.vendor_id`

const BATCH = `
  insert into draw_batch (id, source, status, summary, received_by, received_at)
  values (gen_random_uuid(), 'api', 'applied', '{}', 'bench', now())`

/** Laboratories with an account each to draw by. */
export async function fillWatch(ask: Ask): Promise<void> {
  for (const sql of [PARTIES, ROLES, SERVED, MAILBOXES, ACCOUNTS, BATCH]) await ask(sql)
}

/** Two draws a week of laboratories from one on, from so many weeks ago back to so many, stored and judged already. */
export async function addHistory(ask: Ask, laboratories: number, from: number, to: number): Promise<void> {
  await ask(`
    insert into draw (service_id, account, laboratory_id, vendor_id, prefix, width, first_value, last_value, count, drawn_at,
      channel, transport, operation, outcome, purpose, lane, batch_id)
    select 'før-' || code || '-' || week || '-' || n, 'konto-' || substr(code, 2), l.id, l.vendor_id, '', 13, first, first + 99,
      100, current_date + make_interval(hours => 8 + n) - make_interval(days => week * 7), 'webService', 'https', 'draw', 'done', 'ordinary', 'regular', batch.id
    from draw_batch batch, laboratory l, generate_series(${to}, ${from + 1}, -1) week, generate_series(1, 2) n,
      lateral (select ((week * 2 + n) * ${LABORATORIES} + substr(code, 2)::bigint) * 100 as first) series
    where batch.received_by = 'bench' and substr(code, 2)::int >= ${laboratories}`)
  await ask(`
    insert into laboratory_day (laboratory_id, day, drawn, draws, automatic)
    select laboratory_id, (drawn_at at time zone 'Europe/Copenhagen')::date, sum(count), count(*), count(*)
    from draw where service_id like 'før-%' group by 1, 2
    on conflict do nothing`)
  await ask('update watch_cursor set last_draw_id = (select max(id) from draw)')
  await ask('vacuum analyze')
}

/** Lets it be so many days from now, at noon. */
export async function setDay(ask: Ask, days: number): Promise<Date> {
  const day = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 + (days + 0.5) * 86_400_000)
  await ask(
    'insert into clock_setting (id, fixed_at) values (1, $1) on conflict (id) do update set fixed_at = $1',
    [day],
  )
  return day
}
