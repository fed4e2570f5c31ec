-- Everything that an entry is about, in the order of its deeds: the index by which a record's history finds also what many
-- records share an entry of. It is no part of the chain: what was done is read from the entry, whose changes number
-- first_change + 1 to first_change + changes are the deed's. Each deed has the vendor it concerns, since one command may
-- concern several.
create table audit_subject (
  "position" bigint not null references audit_entry ("position") on update cascade on delete restrict,
  ordinal int not null,
  subject_type text not null,
  subject_id text not null,
  vendor_id uuid,
  first_change int not null,
  changes int not null,
  primary key ("position", ordinal)
);
create index audit_subject_subject_type_subject_id_position_idx
  on audit_subject (subject_type, subject_id, "position" desc);
create index audit_subject_vendor_id_position_idx on audit_subject (vendor_id, "position" desc);
-- What the new index answers now.
drop index audit_entry_subject_type_subject_id_position_idx;
drop index audit_entry_vendor_id_position_idx;

-- The entries there are. Changes of further deeds name their thing; several deeds on one thing, one after the other, are one here.
insert into audit_subject
select "position", row_number() over (partition by "position" order by first_change), subject_type, subject_id, vendor_id,
  first_change, changes
from (
  select e."position", e.subject_type, e.subject_id, e.vendor_id, 0 as first_change,
    (select count(*) from jsonb_array_elements(e.changes) c where not c ? 'subject')::int as changes
  from audit_entry e where e.subject_type is not null
  union all
  -- Whose a further thing was then is not written: what never changes hands says it, and the laboratory's periods; the rest is
  -- of one vendor with the first. A file with a register is MedCom's, and so is, of those days, an account that was handed
  -- over: rather than the wrong vendor's.
  select s."position", s.subject_type, s.subject_id,
    case
      when s.verb = 'handover.carryOut' or s.subject_type = 'registerImport' then null
      when s.subject_type = 'account' then (
        select a.vendor_id from account a where a.id = s.subject_id::uuid and not exists (
          select from audit_entry h, jsonb_array_elements(h.changes) c
          where h.verb = 'handover.carryOut'
            and (c ->> 'subject' = 'account:' || s.subject_id or h.subject_id = s.subject_id)))
      when s.subject_type = 'contact' then (select vendor_id from contact where id = s.subject_id::uuid)
      when s.subject_type = 'mailbox' then (select vendor_id from mailbox where id = s.subject_id::uuid)
      when s.subject_type = 'review' then (select vendor_id from review where id = s.subject_id::uuid)
      when s.subject_type = 'user' then (select vendor_id from app_user where id = s.subject_id::uuid)
      when s.subject_type = 'invitation' then (select vendor_id from invitation where id = s.subject_id::uuid)
      when s.subject_type = 'laboratory' then (
        select v.vendor_id from laboratory_vendor v where v.laboratory_id = s.subject_id::uuid
          and daterange(v.valid_from, v.valid_to, '[]') @> (s.at at time zone 'Europe/Copenhagen')::date)
      else s.vendor_id
    end,
    s.first_change, s.changes
  from (
    select "position", verb, at, vendor_id, split_part(subject, ':', 1) as subject_type,
      substr(subject, strpos(subject, ':') + 1) as subject_id,
      (min(n) - 1)::int as first_change, count(*)::int as changes
    from (
      select e."position", e.verb, e.at, e.vendor_id, c.n, c.change ->> 'subject' as subject,
        c.n - row_number() over (partition by e."position", c.change ->> 'subject' order by c.n) as run
      from audit_entry e, jsonb_array_elements(e.changes) with ordinality c (change, n)
      where c.change ? 'subject'
    ) further
    group by "position", verb, at, vendor_id, subject, run
  ) s
) part;

-- A vendor sees the entries that have something of its own, and of those only when, what and by whom: what was changed it
-- reads by audit_parts, which knows whose each deed is.
alter table audit_subject enable row level security;
create policy staff on audit_subject to npn_staff using (true) with check (true);
create policy own on audit_subject for select to npn_app using (vendor_id = (select npn_vendor()));
grant select on audit_subject to npn_app, npn_staff;
drop policy own on audit_entry;
create policy own on audit_entry for select to npn_app
  using (exists (select from audit_subject s where s."position" = audit_entry."position"));
revoke select on audit_entry from npn_app;
grant select ("position", at, verb, actor_kind, actor_id, on_behalf_of, reference) on audit_entry to npn_app;
drop policy own on audit_personal_value;
revoke select on audit_personal_value from npn_app;

-- The deeds of some entries that the reader may see, all or those on a kind of thing or on one, with their changes and the
-- personal values that have not been erased.
create function audit_parts(entries bigint[], kind text default null, thing text default null)
returns table ("position" bigint, ordinal int, subject_type text, subject_id text, changes jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with change as materialized (
    select e."position", c.n, c.change || case when c.change ? 'digest' then jsonb_build_object('value', v.value) else '{}' end as told
    from audit_entry e
    cross join jsonb_array_elements(e.changes) with ordinality c (change, n)
    left join audit_personal_value v on v."position" = e."position" and v.digest = c.change ->> 'digest'
    where e."position" = any (entries)
  )
  select s."position", s.ordinal, s.subject_type, s.subject_id,
    coalesce(jsonb_agg(c.told order by c.n) filter (where c.n is not null), '[]')
  from audit_subject s
  left join generate_series(s.first_change + 1, s.first_change + s.changes) own (n) on true
  left join change c on c."position" = s."position" and c.n = own.n
  where s."position" = any (entries) and (current_setting('role') = 'npn_staff' or s.vendor_id = npn_vendor())
    and (kind is null or s.subject_type = kind) and (thing is null or s.subject_id = thing)
  group by s."position", s.ordinal
$$;
revoke execute on function audit_parts(bigint[], text, text) from public;
grant execute on function audit_parts(bigint[], text, text) to npn_app, npn_staff;

-- The entry's subject is its first deed's, as before.
create or replace function audit_append(entry jsonb, personal jsonb) returns bigint
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
  added.subject_type := entry #>> '{subjects,0,type}';
  added.subject_id := entry #>> '{subjects,0,id}';
  added.vendor_id := (entry #>> '{subjects,0,vendorId}')::uuid;
  added.laboratory_id := (entry #>> '{subjects,0,laboratoryId}')::uuid;
  added.reference := entry ->> 'reference';
  added.changes := coalesce(entry -> 'changes', '[]');
  added.previous_hash := head.hash;
  added.hash := audit_digest(added);
  insert into audit_entry select added.*;
  insert into audit_subject
    select added.position, s.n, s.deed ->> 'type', s.deed ->> 'id', (s.deed ->> 'vendorId')::uuid,
      (sum((s.deed ->> 'changes')::int) over (order by s.n) - (s.deed ->> 'changes')::int), (s.deed ->> 'changes')::int
    from jsonb_array_elements(coalesce(entry -> 'subjects', '[]')) with ordinality s (deed, n);
  insert into audit_personal_value (id, position, digest, person_id, salt, value)
    select gen_random_uuid(), added.position, p ->> 'digest', p ->> 'personId', p ->> 'salt', p ->> 'value'
    from jsonb_array_elements(personal) p;
  update audit_head set position = added.position, hash = added.hash where id = 1;
  return added.position;
end
$$;
