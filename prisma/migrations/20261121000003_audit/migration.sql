-- The audit chain (RP-4). Each entry's hash covers its own columns and the hash before it; personal values stand in the
-- entry only as salted digests, so that erasing them leaves the chain whole.
insert into audit_head (id, position, hash) values (1, 0, sha256('NPN-portalen'));

create function audit_digest(entry audit_entry) returns bytea
language sql immutable parallel safe as $$
  select sha256(entry.previous_hash || convert_to(jsonb_build_object(
    'position', entry.position,
    'at', extract(epoch from entry.at),
    'verb', entry.verb,
    'actorKind', entry.actor_kind,
    'actorId', entry.actor_id,
    'onBehalfOf', entry.on_behalf_of,
    'subjectType', entry.subject_type,
    'subjectId', entry.subject_id,
    'vendorId', entry.vendor_id,
    'laboratoryId', entry.laboratory_id,
    'reference', entry.reference,
    'changes', entry.changes)::text, 'UTF8'))
$$;

create function audit_personal_digest(salt text, value text) returns text
language sql immutable parallel safe as $$
  select encode(sha256(convert_to(salt || ':' || value, 'UTF8')), 'hex')
$$;

-- Writers queue here for the head, so the door calls it as the last statement before commit.
create function audit_append(entry jsonb, personal jsonb) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
  added audit_entry;
begin
  select * into head from audit_head where id = 1 for update;
  added.position := head.position + 1;
  added.at := entry ->> 'at';
  added.verb := entry ->> 'verb';
  added.actor_kind := entry ->> 'actorKind';
  added.actor_id := entry ->> 'actorId';
  added.on_behalf_of := entry ->> 'onBehalfOf';
  added.subject_type := entry ->> 'subjectType';
  added.subject_id := entry ->> 'subjectId';
  added.vendor_id := (entry ->> 'vendorId')::uuid;
  added.laboratory_id := (entry ->> 'laboratoryId')::uuid;
  added.reference := entry ->> 'reference';
  added.changes := coalesce(entry -> 'changes', '[]');
  added.previous_hash := head.hash;
  added.hash := audit_digest(added);
  insert into audit_entry select added.*;
  insert into audit_personal_value (id, position, digest, person_id, salt, value)
    select gen_random_uuid(), added.position, p ->> 'digest', p ->> 'personId', p ->> 'salt', p ->> 'value'
    from jsonb_array_elements(personal) p;
  update audit_head set position = added.position, hash = added.hash where id = 1;
  return added.position;
end
$$;

-- The faults of a stretch of the chain, first one first; personal values that were erased are no fault.
create function audit_faults(after bigint, upto bigint) returns table (entry bigint, fault text)
language sql stable as $$
  with stretch as (
    select e.*, lag(e.position) over w as position_before, lag(e.hash) over w as hash_before,
           audit_digest(e) as computed
    from audit_entry e where e.position between greatest(after, 1) and upto
    window w as (order by e.position)
  )
  select position, 'position' from stretch
    where position_before is not null and position <> position_before + 1
  union all
  select position, 'hash' from stretch where hash <> computed
  union all
  select position, 'link' from stretch
    where previous_hash <> coalesce(hash_before, case when position = 1 then sha256('NPN-portalen') else previous_hash end)
  union all
  select s.position, 'personal' from stretch s, jsonb_array_elements(s.changes) c
    where c ? 'digest' and not exists (
      select 1 from audit_personal_value v where v.position = s.position and v.digest = c ->> 'digest'
        and (v.erased_at is not null and v.value is null and v.salt is null
          or v.digest = audit_personal_digest(v.salt, v.value)))
  order by 1, 2
$$;
