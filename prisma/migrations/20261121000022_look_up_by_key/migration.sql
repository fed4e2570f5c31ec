-- A machine's look-up in one round trip: npn_look_up takes the digest of the key the machine showed, finds out whose it
-- is and answers that too. Whether such a key may look up is then decided where every right is: in the policy table.

-- As before, but the row is only written to when the last use lies so far back that it shall be.
create or replace function npn_api_key(key_digest text) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := npn_now();
  key api_key;
begin
  select * into key from api_key k
    where k.digest = key_digest and k.revoked_at is null and (k.expires_at is null or k.expires_at > at);
  if not found then return null; end if;
  if key.last_used_at is null or key.last_used_at < at - interval '5 minutes' then
    update api_key set last_used_at = at where id = key.id;
  end if;
  return json_build_object('id', key.id, 'name', key.name, 'scopes', key.scopes, 'vendorId', key.vendor_id);
end
$$;

drop function npn_look_up(text, int, bigint, uuid, uuid, boolean, uuid);

-- As before, line by line instead of in one joined query; with a key's digest the asker is the key's holder, or nobody, who is told nothing.
create function npn_look_up(
  key_digest text, number_prefix text, number_width int, number_value bigint,
  asker_vendor uuid, asker_laboratory uuid, asker_staff boolean, helper uuid
) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := npn_now();
  today date := (at at time zone 'Europe/Copenhagen')::date;
  covering draw[];
  line draw;
  drawer laboratory;
  owned boolean;
  events json[] := '{}';
  helped_by uuid := helper;
  holder json;
begin
  if key_digest is not null then
    holder := npn_api_key(key_digest);
    if holder is null then return json_build_object('key', null, 'found', null); end if;
    asker_vendor := (holder ->> 'vendorId')::uuid;
    asker_staff := asker_vendor is null;
    helped_by := asker_vendor;
  end if;
  select array_agg(e order by drawn_at, id) into covering from draw e
    where e.lane = 'exceptional' and e.prefix = number_prefix and e.width = number_width
      and int8range(e.first_value, e.last_value, '[]') @> number_value;
  select * into line from draw
    where lane = 'regular' and prefix = number_prefix and width = number_width and first_value <= number_value
    order by first_value desc limit 1;
  if line.last_value >= number_value then
    if covering is null then
      covering := array[line];
    else
      select array_agg(d order by drawn_at, id) into covering from unnest(covering || line) d;
    end if;
  end if;
  foreach line in array coalesce(covering, '{}') loop
    select * into drawer from laboratory where id = line.laboratory_id;
    owned := asker_staff or line.vendor_id = asker_vendor or line.laboratory_id = asker_laboratory;
    events := events || json_build_object(
      'id', line.id::text, 'operation', line.operation, 'at', line.drawn_at, 'purpose', line.purpose,
      'laboratoryId', line.laboratory_id, 'laboratory', drawer.name,
      'prefix', line.prefix, 'width', line.width, 'first', line.first_value::text, 'last', line.last_value::text,
      'count', line.count::text,
      'account', case when owned then line.account end,
      'system', case when owned then (select s.name from "system" s where s.id = line.system_id) end);
  end loop;
  if asker_staff and helped_by is null then helped_by := drawer.vendor_id; end if;
  return json_build_object('key', holder, 'found', json_build_object(
    'now', at,
    'events', array_to_json(events),
    'lastReceivedAt', (select last_received_at from draw_log_state where id = 1),
    'staleAfterHours', (select value from setting where key = 'drawLog.staleAfterHours' and valid_from <= today
      order by valid_from desc limit 1),
    'rule', (select json_build_object('validFrom', valid_from, 'validTo', valid_to, 'minLength', min_length,
        'maxLength', max_length, 'characters', characters, 'prefix', prefix, 'checkDigit', check_digit,
        'description', description)
      from number_format_rule where daterange(valid_from, valid_to, '[]') @> today),
    'support', (select json_build_object('name', coalesce(support_name, name), 'phone', support_phone,
        'email', support_email, 'hours', support_hours) from organisation where id = helped_by)));
end
$$;

revoke execute on function npn_look_up(text, text, int, bigint, uuid, uuid, boolean, uuid) from public;
grant execute on function npn_look_up(text, text, int, bigint, uuid, uuid, boolean, uuid) to npn_app, npn_staff;
