-- As before, and of an approval its last day, where it has one: that it has run out is said by lib/search/words.ts.
create or replace view search_source with (security_invoker = true) as
  select 'organisation'::search_kind as kind, id, null::uuid as vendor_id, name as title,
    concat_ws(' · ', 'CVR ' || regexp_replace(cvr, '(..)(..)(..)(..)', '\1 \2 \3 \4'), foreign_registration, city) as detail, null::text as state,
    concat_ws(' ', cvr, foreign_registration, gln, city, listed_name, support_name, support_email,
      regexp_replace(support_phone, '\s', '', 'g')) as more, null::uuid as seen_by
  from organisation
  union all
  select 'laboratory', id, vendor_id, name, concat_ws(' · ', code, specialty, city),
    closed_on::text, concat_ws(' ', code, sor, gln, specialty, city), vendor_id
  from laboratory
  union all
  select 'system', id, vendor_id, name, coalesce(description, ''), null, concat_ws(' ', listed_name, description), vendor_id
  from "system"
  union all
  select 'account', a.id, a.vendor_id, a.name, concat_ws(' · ', a.department, l.name, m.address), a.state::text,
    concat_ws(' ', a.department, m.address), a.vendor_id
  from account a join mailbox m on m.id = a.mailbox_id left join laboratory l on l.id = a.laboratory_id
  union all
  select 'contact', c.id, c.vendor_id, c.name, concat_ws(' · ', c.title, l.name, m.address, c.phone), null,
    concat_ws(' ', c.title, m.address, regexp_replace(c.phone, '\s', '', 'g')), c.vendor_id
  from contact c left join mailbox m on m.id = c.mailbox_id left join laboratory l on l.id = c.laboratory_id
  where c.ended_at is null
  union all
  select 'agreement', id, vendor_id, number, vendor_name, state::text, vendor_name,
    case when state <> 'draft' and (state <> 'withdrawn' or sent_at is not null) then vendor_id end
  from agreement
  union all
  select 'certification', c.id, c.vendor_id, c.number, concat_ws(' · ', concat_ws(' ', s.name, v.label),
      t.code || coalesce(' (' || nullif(t.version, '') || ')', '')),
    coalesce(case when c.state = 'approved' then c.expires_on::text end, c.state::text),
    concat_ws(' ', regexp_replace(c.number, '\W', '', 'g'), s.name, v.label, t.code, t.version), c.vendor_id
  from certification c join "system" s on s.id = c.system_id join standard t on t.id = c.standard_id
    left join system_version v on v.id = c.system_version_id
  union all
  -- The kind is said in words by lib/search/words.ts.
  select 'alarm', a.id, a.vendor_id, 'A-' || lpad(a.number::text, 4, '0'), concat_ws(' · ', a.kind, l.name, a.account),
    a.state::text, concat_ws(' ', 'A-' || a.number, 'A' || a.number, l.name, a.account),
    case when not a.observed then a.vendor_id end
  from alarm a left join laboratory l on l.id = a.laboratory_id
  union all
  select 'message', id, null, title, '', state::text, concat('SM-', number, ' SM', number), null
  from service_message;
drop trigger search_follows on certification;
create trigger search_follows after insert or delete
  or update of number, vendor_id, system_id, system_version_id, standard_id, state, expires_on
  on certification for each row execute function npn_search_follow('certification');
update search_entry e set state = s.state from search_source s
  where s.kind = 'certification' and e.kind = s.kind and e.id = s.id and e.state is distinct from s.state;
