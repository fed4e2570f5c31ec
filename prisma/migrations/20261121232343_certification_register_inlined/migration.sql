-- As before; the parts are not reckoned for everybody where one system, vendor or state is asked for.
create or replace view certification_register with (security_invoker = true) as
  with known as not materialized (
    select c.*, c.state in ('approved', 'notApproved') and exists (
        select from certification later
        where later.system_id = c.system_id and later.standard_id = c.standard_id and later.direction = c.direction
          and later.system_version_id is not distinct from c.system_version_id
          and later.decided_at > c.decided_at) as superseded,
      c.state = 'approved' and c.expires_on < (npn_now() at time zone 'Europe/Copenhagen')::date as expired
    from certification c
  ), told as not materialized (
    select * from system_approval where valid_to is null
  )
  select k.id, k.id as certification_id, k.number, k.system_id, s.name as system_name, k.vendor_id, o.name as vendor_name,
    v.label as version_label, k.standard_id, d.code as standard_code, d.version as standard_version, d.name as standard_name,
    case when d.version = '' then d.code else d.code || ' (' || d.version || ')' end as standard_label, k.direction,
    case when k.expired then 'expired' else k.state::text end as word, told.status as list_status, k.waits_for,
    k.state_since as since, k.planned_on, k.approved_on, k.expires_on,
    coalesce(k.expires_on, '2199-12-31'::date) as expires_order,
    not k.superseded and k.state <> 'withdrawn' as current,
    not k.superseded and case
      when k.state = 'approved' and not k.expired then told.status is distinct from 'approved'
      when k.state in ('approved', 'notApproved') then told.status is not distinct from 'approved' and not exists (
        select from known other where other.system_id = k.system_id and other.standard_id = k.standard_id
          and other.direction = k.direction and other.state = 'approved' and not other.expired)
      else false end as disagrees,
    s.name || ' · ' || d.code || ' ' || d.version || ' · ' || k.direction as system_order
  from known k
    join "system" s on s.id = k.system_id
    join organisation o on o.id = k.vendor_id
    join standard d on d.id = k.standard_id
    left join system_version v on v.id = k.system_version_id
    left join told on told.system_id = k.system_id and told.standard_id = k.standard_id and told.direction = k.direction
  union all
  select t.id, null, null, t.system_id, s.name, s.vendor_id, o.name, null, t.standard_id, d.code, d.version, d.name,
    case when d.version = '' then d.code else d.code || ' (' || d.version || ')' end, t.direction,
    t.status::text, t.status, null, t.valid_from::timestamp at time zone 'Europe/Copenhagen', null, null, null,
    '2199-12-31'::date, true, false,
    s.name || ' · ' || d.code || ' ' || d.version || ' · ' || t.direction
  from told t
    join "system" s on s.id = t.system_id
    join organisation o on o.id = s.vendor_id
    join standard d on d.id = t.standard_id
  where not exists (
    select from certification c where c.system_id = t.system_id and c.standard_id = t.standard_id
      and c.direction = t.direction and c.state <> 'withdrawn');
