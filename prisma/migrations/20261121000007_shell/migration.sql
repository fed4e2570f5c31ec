-- What the frame around every page shows, in one round trip: who helps the asker, and where MedCom has to act.
create function npn_shell(asker_staff boolean, helper uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object(
    'support', (select json_build_object('name', coalesce(o.support_name, o.name), 'phone', o.support_phone,
        'email', o.support_email, 'hours', o.support_hours)
      from organisation o
      where o.id = coalesce(helper, (select r.organisation_id from organisation_role r
        where r.kind = 'administrator' and daterange(r.valid_from, r.valid_to, '[]')
          @> (npn_now() at time zone 'Europe/Copenhagen')::date
        limit 1))),
    'quarantined', case when asker_staff then (select count(*) from quarantined_line where status = 'open') else 0 end)
$$;

revoke execute on function npn_shell(boolean, uuid) from public;
grant execute on function npn_shell(boolean, uuid) to npn_app, npn_staff;
