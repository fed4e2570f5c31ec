-- AlterTable
ALTER TABLE "session" ADD COLUMN     "challenge" TEXT,
ADD COLUMN     "challenge_at" TIMESTAMPTZ(3);

-- Showing a second factor gives the browser another cookie, so that one learnt before is worth nothing.
grant update (token_digest, second_factor, second_factor_at, challenge, challenge_at) on session to npn_app;

-- As before; whoever has set a second factor up is asked for it too.
create or replace function npn_session(digest text, idle_minutes int) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := npn_now();
  today date := (at at time zone 'Europe/Copenhagen')::date;
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
      'secondsLeft', floor(extract(epoch from found_session.expires_at - at))::int,
      'signIn', json_build_object('method', found_session.method, 'at', found_session.created_at,
        'secondFactor', found_session.second_factor, 'secondFactorAt', found_session.second_factor_at),
      'needsSecondFactor', u.role in ('medcomAdmin', 'vendorAdmin')
        or exists (select from signing_right r
          where r.user_id = u.id and (r.valid_to is null or r.valid_to >= today))
        or exists (select from authenticator a where a.user_id = u.id))
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
