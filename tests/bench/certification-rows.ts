type Ask = (sql: string) => Promise<unknown>

// Standards are the same for all; each vendor has four systems.
const STANDARDS = `
  insert into standard (id, code, version, name)
  select gen_random_uuid(), 'STD' || n, 'V' || n, 'Standard ' || n from generate_series(1, 25) n on conflict do nothing`

const SYSTEMS = `
  with vendor as (
    insert into organisation (id, name, created_at)
    select gen_random_uuid(), 'Lab-IT ' || n, now() from generate_series($1 + 1, $2) n returning id, name)
  insert into "system" (id, name, vendor_id, created_at)
  select gen_random_uuid(), 'System ' || n || ' af ' || vendor.name, vendor.id, now() from vendor, generate_series(1, 4) n`

const NEW_SYSTEMS = `fresh as (
  select s.id, s.vendor_id, row_number() over (order by s.name, s.id) - 1 as place from "system" s
  where not exists (select from certification c where c.system_id = s.id))`

// Of each test one certification: most approved, every tenth ends soon, some under way, some not approved.
const CERTIFICATIONS = `
  with ${NEW_SYSTEMS}, test as (select id, row_number() over (order by code) as place from standard),
  given as (select coalesce(max(substring(number from '\\d+$')::int), 0) as last from certification),
  planned as (
    select fresh.*, test.id as standard_id, row_number() over (order by fresh.place, test.place) as n
    from fresh, test),
  told as (select planned.*, (array['approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'approved',
    'notApproved', 'ordered', 'testing'])[1 + n % 10] as state from planned)
  insert into certification (id, number, system_id, standard_id, direction, vendor_id, state, state_since, waits_for,
    waits_since, ordered_at, planned_on, proposed_by, decided_at, decision, approved_on, expires_on)
  select gen_random_uuid(), 'C-' || lpad((last + n)::text, 5, '0'), told.id, standard_id, 'receive', vendor_id,
    state::certification_state, now() - make_interval(hours => n::int),
    (case when state in ('ordered', 'testing') then 'medcom' when state = 'notApproved' then 'vendor' else 'nobody' end)::waits_for,
    now() - make_interval(hours => n::int), now() - make_interval(hours => n::int),
    case when state <> 'ordered' then current_date - 1 end, case when state <> 'ordered' then 'medcom'::waits_for end,
    case when state in ('approved', 'notApproved') then now() end, case when state = 'notApproved' then 'Nej' else '' end,
    case when state = 'approved' then current_date - 1 end,
    case when state = 'approved' then current_date + (case when n % 9 = 0 then 30 else 400 end) end
  from told, given`

const LIST = `
  with import as (
    insert into approval_import (id, file_name, sha256, file, status, summary, received_at)
    values (gen_random_uuid(), 'liste', 'liste', '', 'applied', '{}', now()) returning id)
  insert into system_approval (id, system_id, vendor_id, standard_id, direction, status, import_id, valid_from)
  select gen_random_uuid(), c.system_id, c.vendor_id, c.standard_id, c.direction,
    (case c.state when 'approved' then 'approved' else 'testMissing' end)::approval_status, import.id, current_date - 300
  from certification c, import
  where not exists (select from system_approval a where a.system_id = c.system_id and a.standard_id = c.standard_id)`

/** A hundred certifications a vendor, from one vendor's number to another's, and a list that says something of each. */
export async function fillCertifications(ask: Ask, from: number, to: number): Promise<void> {
  for (const sql of [STANDARDS, SYSTEMS, CERTIFICATIONS, LIST])
    await ask(sql.replaceAll('$1', String(from)).replaceAll('$2', String(to)))
  await ask('vacuum analyze')
}
