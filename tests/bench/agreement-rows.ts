import type { Portal } from './portal'

/** Everything below is written past the door: how fifty thousand agreements came is not what is measured. */
const PARTIES = `
  insert into organisation (id, name, created_at)
  select gen_random_uuid(), 'Målt Lab-IT ' || n, now() from generate_series(1, 499) n`

const TEMPLATES = `
  with template as (
    insert into agreement_template (id, name, created_at) values (gen_random_uuid(), 'Målt aftale', now()) returning id)
  insert into template_version (id, template_id, number, status, title, termination_months, terms_months, created_at,
    published_at, replaced_at)
  select gen_random_uuid(), template.id, n, 'replaced', 'Målt aftale', 6, 6, now(), now(), now()
  from template, generate_series(0, 99) n`

// The asking vendor has every other agreement up to 500, a hundred times what a vendor has in life. Those on their way
// are few: a tenth of the others', a fiftieth of the asking vendor's, each on a version of its own, as the database demands.
const AGREEMENTS = `
  with asking as (select id from organisation where name = 'Spørgende Lab-IT'),
  others as (select id, row_number() over (order by name) - 1 as place from organisation where name like 'Målt%'),
  versions as (select id, number as place from template_version),
  numbered as (
    select n, n % 2 = 0 and n <= 1000 as mine,
      case when n % 2 = 0 and n <= 1000 then n % 50 = 0 else n % 10 = 1 end as waiting,
      case when n % 2 = 0 and n <= 1000 then n / 50 % 100 else n / 10 / 499 % 100 end as version_place
    from generate_series(1, $1) n),
  stated as (
    select *, (case
      when waiting then (array['sent', 'signedByVendor', 'settingUp', 'sent'])[1 + n / 10 % 4]
      else (array['inForce', 'inForce', 'terminated', 'ended', 'lapsed'])[1 + n / 2 % 5]
    end)::agreement_state as state
    from numbered)
  insert into agreement (id, number, vendor_id, administrator_id, template_version_id, state, state_since, waits_for,
    waits_since, in_force_on, ends_on, next_date, next_event, sent_at, created_at)
  select gen_random_uuid(), 'NPN-2026-' || lpad(n::text, 5, '0'), case when mine then asking.id else others.id end,
    asking.id, versions.id, state, now() - make_interval(mins => n),
    (case state when 'sent' then 'vendor' when 'signedByVendor' then 'medcom' when 'settingUp' then 'vendor'
      else 'nobody' end)::waits_for,
    now() - make_interval(mins => n),
    case when state in ('inForce', 'terminated', 'ended') then current_date - 400 end,
    case when state in ('terminated', 'ended') then current_date + n % 300 - case state when 'ended' then 400 else 0 end end,
    case when state in ('sent', 'terminated') then current_date + n % 300 end,
    case state when 'sent' then 'signBy' when 'terminated' then 'ends' end,
    now(), now() - make_interval(mins => n)
  from stated
  cross join asking
  join others on others.place = n / 10 % 499
  join versions on versions.place = version_place`

/** So many agreements, up to 500 of them the asking vendor's, in every state a list shows. */
export async function fillAgreements({ owner }: Portal, count: number): Promise<void> {
  const { rows } = await owner.query('select from agreement_template limit 1')
  if (rows.length === 0) {
    await owner.query(PARTIES)
    await owner.query(TEMPLATES)
  }
  await owner.query('delete from agreement')
  await owner.query(AGREEMENTS.replaceAll('$1', String(count)))
  await owner.query('vacuum analyze agreement')
}
