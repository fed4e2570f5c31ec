-- The functions the door calls with the owner's rights; everything else is refused to the application role.
create function npn_now() returns timestamptz language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce((select fixed_at from clock_setting where id = 1), clock_timestamp()) $$;

-- One round trip at the start of a transaction: who asks, under which role, and what time it is.
create function npn_begin(role_name text, vendor text, laboratory text, actor text) returns timestamptz
language plpgsql set search_path = public, pg_temp as $$
begin
  perform set_config('npn.vendor', vendor, true), set_config('npn.laboratory', laboratory, true),
          set_config('npn.user', actor, true);
  return npn_now();
end
$$;

-- graphile-worker's add_job fails for a role under row-level security, so the queue is reached through here.
create function npn_enqueue(task text, payload json, job_key text, run_at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => run_at, max_attempts => 12, job_key => job_key);
end
$$;

-- Counts a try in its window and returns how many there are now.
create function npn_rate_hit(counter text, window_seconds int, at timestamptz) returns int
language sql security definer set search_path = public, pg_temp as $$
  insert into rate_counter as c (key, window_start, count) values (counter, at, 1)
  on conflict (key) do update set
    count = case when c.window_start <= at - make_interval(secs => window_seconds) then 1 else c.count + 1 end,
    window_start = case when c.window_start <= at - make_interval(secs => window_seconds) then at else c.window_start end
  returning count
$$;

-- Who a session cookie stands for, in one round trip; notes that the session was seen, at most once a minute.
create function npn_session(digest text, idle_minutes int) returns json
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
      'sessionId', found_session.id, 'expiresAt', found_session.expires_at)
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

create function npn_station(digest text) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := npn_now();
  answer json;
begin
  select json_build_object('id', s.id, 'name', s.name, 'laboratoryId', s.laboratory_id, 'laboratoryName', l.name,
      'supportVendorId', l.vendor_id)
    into answer from station s join laboratory l on l.id = s.laboratory_id
    where s.token_digest = digest and s.revoked_at is null;
  if answer is not null then
    update station set last_seen_at = at where token_digest = digest
      and (last_seen_at is null or last_seen_at < at - interval '5 minutes');
  end if;
  return answer;
end
$$;

create function npn_api_key(key_digest text) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := npn_now();
  answer json;
begin
  select json_build_object('id', k.id, 'name', k.name, 'scopes', k.scopes, 'vendorId', k.vendor_id)
    into answer from api_key k
    where k.digest = key_digest and k.revoked_at is null and (k.expires_at is null or k.expires_at > at);
  if answer is not null then
    update api_key set last_used_at = at where digest = key_digest
      and (last_used_at is null or last_used_at < at - interval '5 minutes');
  end if;
  return answer;
end
$$;

revoke execute on function npn_now(), npn_begin(text, text, text, text), npn_enqueue(text, json, text, timestamptz),
  npn_rate_hit(text, int, timestamptz), npn_session(text, int), npn_station(text), npn_api_key(text),
  audit_append(jsonb, jsonb), audit_faults(bigint, bigint) from public;
grant execute on function npn_now(), npn_begin(text, text, text, text),
  npn_enqueue(text, json, text, timestamptz), npn_rate_hit(text, int, timestamptz), npn_session(text, int),
  npn_station(text), npn_api_key(text), audit_append(jsonb, jsonb) to npn_app, npn_staff;
