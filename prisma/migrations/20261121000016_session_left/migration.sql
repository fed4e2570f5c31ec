-- The same as before, and how many seconds the session lasts at most: browsers are told a length, since their clocks differ.
create or replace function npn_session(digest text, idle_minutes int) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := npn_now();
  found_session session;
  answer json;
begin
  select s.* into found_session from session s where s.token_digest = digest
    and s.expires_at > at and s.last_seen_at > at - make_interval(mins => idle_minutes);
  if not found then return null; end if;
  select json_build_object('id', u.id, 'email', u.email, 'name', u.name, 'role', u.role, 'functional', u.functional,
      'vendorId', u.vendor_id, 'vendorName', v.name,
      'laboratoryId', u.laboratory_id, 'laboratoryName', l.name,
      'supportVendorId', coalesce(u.vendor_id, l.vendor_id),
      'sessionId', found_session.id, 'expiresAt', found_session.expires_at,
      'secondsLeft', floor(extract(epoch from found_session.expires_at - at))::int)
    into answer
    from app_user u
    left join laboratory l on l.id = u.laboratory_id
    left join organisation v on v.id = u.vendor_id
    where u.id = found_session.user_id and u.deactivated_at is null and u.erased_at is null;
  if answer is not null and found_session.last_seen_at < at - interval '1 minute' then
    update session set last_seen_at = at where id = found_session.id;
  end if;
  return answer;
end
$$;
