import type { Portal } from './portal'

// Beside those that draw: a hundred vendors, the asking one among them, with nine laboratories each.
const PARTIES = `
  with vendor as (
    insert into organisation (id, name, created_at)
    select gen_random_uuid(), 'Anden Lab-IT ' || n, now() from generate_series(1, 99) n returning id)
  insert into laboratory (id, name, code, vendor_id, created_at)
  select gen_random_uuid(), 'Andet laboratorium ' || row_number() over (), 'A' || row_number() over (), id, now()
  from (select id from vendor union all select id from organisation where name = 'Spørgende Lab-IT') one,
    generate_series(1, 9)`

const MAILBOXES = `
  insert into mailbox (id, vendor_id, address, created_at, proven_at)
  select gen_random_uuid(), vendor_id, 'drift@bench.example', now(), now()
  from laboratory group by vendor_id`

// One in a hundred waits for MedCom.
const ACCOUNTS = `
  with place as (select id, vendor_id, row_number() over (order by code) - 1 as place, count(*) over () as places from laboratory)
  insert into account (id, name, environment, department, purpose, vendor_id, laboratory_id, mailbox_id, state, state_since, created_at)
  select gen_random_uuid(), 'konto-' || n, 'production', 'Afdeling ' || n % 50, 'automatic', place.vendor_id, place.id,
    mailbox.id, (case n % 100 when 1 then 'requested' when 2 then 'suspended' when 3 then 'closed' else 'open' end)::account_state,
    now() - make_interval(mins => n), now()
  from generate_series(0, $1 - 1) n join place on place.place = n % place.places
  join mailbox on mailbox.vendor_id = place.vendor_id`

const REQUESTS = `
  insert into account_request (id, account_id, vendor_id, kind, state, wanted, requested_at, waits_since, decided_at)
  select gen_random_uuid(), id, vendor_id, 'create',
    (case state when 'requested' then 'waiting' else 'approved' end)::account_request_state, '{}', now(), now(),
    case when state <> 'requested' then now() end
  from account`

// One in fifty waits for NPN-servicen.
const CHANGES = `
  with numbered as (select *, row_number() over (order by name) as sequence from account where state <> 'requested'),
  change as (
    insert into account_change (sequence, account_id, vendor_id, wanted, at, outcome, acknowledged_at, acknowledged_by)
    select sequence, id, vendor_id, jsonb_build_object('name', name, 'environment', 'production', 'state', 'open',
      'department', department, 'purpose', 'automatic', 'mailbox', 'drift@bench.example', 'laboratory', null,
      'vendor', '{"id": "", "name": "Bench", "cvr": null}'::jsonb, 'policy', '{}'::jsonb, 'blockedSeries', '[]'::jsonb),
      now() - interval '30 days', case when sequence % 50 > 0 then 'done'::acknowledgement_outcome end,
      case when sequence % 50 > 0 then now() end, case when sequence % 50 > 0 then 'register' end
    from numbered returning sequence, account_id, outcome)
  update account set wanted_change = sequence, wanted_at = now() - interval '30 days',
    confirmed_change = case outcome when 'done' then sequence end, confirmed_at = case outcome when 'done' then now() end
  from change where change.account_id = account.id`

/** So many accounts, as many a laboratory, written past the door; those named as in the log draw there. */
export async function fillAccounts({ owner }: Portal, count: number): Promise<void> {
  for (const sql of [PARTIES, MAILBOXES, ACCOUNTS, REQUESTS, CHANGES])
    await owner.query(sql.replaceAll('$1', String(count)))
  await owner.query('vacuum analyze')
}
