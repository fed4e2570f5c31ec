-- The newest of the most serious first; one more than is shown, so that it is said when there are others.
create or replace function npn_shell(asker_staff boolean, helper uuid, asker_vendor uuid, asker_laboratory uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object(
    'support', (select json_build_object('name', coalesce(o.support_name, o.name), 'phone', o.support_phone,
        'email', o.support_email, 'hours', o.support_hours)
      from organisation o
      where o.id = coalesce(helper, (select r.organisation_id from organisation_role r
        where r.kind = 'administrator' and daterange(r.valid_from, r.valid_to, '[]')
          @> (npn_now() at time zone 'Europe/Copenhagen')::date
        limit 1))),
    'quarantined', case when asker_staff then (select count(*) from quarantined_line where status = 'open') else 0 end,
    'agreements', case
      when asker_staff then (select count(*) from (
        select from agreement where waits_for = 'medcom' limit 100) waiting)
      when asker_vendor is not null then (select count(*) from (
        select from agreement where vendor_id = asker_vendor and waits_for = 'vendor' limit 100) waiting)
      else 0 end,
    'messages', (select coalesce(json_agg(json_build_object('id', m.id, 'number', m.number, 'kind', m.kind,
        'priority', m.priority, 'title', m.title, 'startsAt', m.starts_at, 'components', (
          select json_agg(json_build_object('component', c.component, 'environment', c.environment))
          from message_component c where c.message_id = m.id)) order by m.priority, m.starts_at desc), '[]')
      from (select * from service_message s
        where s.state = 'begun' and s.kind in ('disturbance', 'maintenance') and (asker_staff or s.affects_all
          or exists (select from message_affected a where a.message_id = s.id
            and (a.vendor_id = asker_vendor or a.laboratory_id = asker_laboratory)))
        order by s.priority, s.starts_at desc limit 4) m))
$$;
