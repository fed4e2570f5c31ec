-- What Prisma's schema language cannot say of agreements: rules, what never changes, and who sees which rows.

alter table template_version
  add constraint template_version_months check (termination_months between 0 and 60 and terms_months between 0 and 60),
  add constraint template_version_published check ((status = 'draft') = (published_at is null)),
  add constraint template_version_replaced check ((status = 'replaced') = (replaced_at is not null));
create unique index template_version_one_published on template_version (template_id) where status = 'published';
alter table template_clause
  add constraint template_clause_obligation check (obligation = '' or (carrier is not null and timing is not null and evidence is not null)),
  add constraint template_clause_deadline check (timing <> 'afterInForce' or deadline_months is not null);
alter table agreement
  add constraint agreement_ends_only_when_terminated check (ends_on is null or state in ('terminated', 'ended')),
  add constraint agreement_in_force_has_day check (state not in ('inForce', 'terminated', 'ended') or in_force_on is not null),
  add constraint agreement_next_date_is_for_something check ((next_date is null) = (next_event is null));
-- One agreement of a kind at a time between the same two: a new draft may lie beside the running one.
create unique index agreement_one_on_its_way on agreement (vendor_id, template_version_id)
  where state in ('draft', 'sent', 'signedByVendor', 'settingUp');
alter table agreement_document
  add constraint agreement_document_sha256 check (sha256 ~ '^[0-9a-f]{64}$' and sha256 = encode(sha256(content), 'hex')),
  add constraint agreement_document_size check (size = octet_length(content));
alter table signature add constraint signature_sha256 check (sha256 ~ '^[0-9a-f]{64}$');
alter table setup_item
  add constraint setup_item_settled check ((state = 'open') = (settled_at is null)),
  add constraint setup_item_waived_with_reason check (state <> 'waived' or btrim(note) <> ''),
  add constraint setup_item_gate_or_date check (gate or due_on is not null);
alter table first_draw_plan add constraint first_draw_plan_size check (size > 0);
alter table notice
  add constraint notice_answered check ((answer is null) = (answered_at is null)),
  add constraint notice_short_with_reason check (short_reason is null or btrim(reason) <> ''),
  add constraint notice_act_by_before check (act_by <= effective_on);
create unique index notice_one_termination on notice (agreement_id)
  where kind = 'termination' and withdrawn_at is null and applied_at is null;
alter table succession add constraint succession_of_another check (from_id <> to_id);
create unique index succession_one_planned on succession (from_id, role) where state = 'planned';
alter table authenticator add constraint authenticator_of_its_kind check (case kind
  when 'app' then secret is not null and credential_id is null
  else secret is null and credential_id is not null and public_key is not null end);

create index agreement_vendor_number on agreement (vendor_id, number);

-- What has been said stays said: nobody changes or removes these rows, not even the owner of the database by mistake.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % is never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;
create trigger never_changed before update or delete on agreement_document for each row execute function refuse_change();
create trigger never_changed before update or delete on signature for each row execute function refuse_change();
create trigger never_changed before update or delete on agreement_state_entry for each row execute function refuse_change();

-- A published version of a template may only be replaced (AG-1).
create function template_version_is_kept() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' and old.status = 'published' and new.status = 'replaced'
    and to_jsonb(new) - '{status,replaced_at,version}'::text[] = to_jsonb(old) - '{status,replaced_at,version}'::text[]
  then return new; end if;
  raise exception 'a published template never changes' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger kept before update or delete on template_version for each row execute function template_version_is_kept();

create function template_content_is_kept() returns trigger language plpgsql as $$
declare
  version_status template_status;
  touched jsonb := to_jsonb(coalesce(old, new));
begin
  if tg_table_name = 'template_part' then
    select status into version_status from template_version where id = (touched ->> 'template_version_id')::uuid;
  else
    select v.status into version_status from template_part p join template_version v on v.id = p.template_version_id
      where p.id = (touched ->> 'part_id')::uuid;
  end if;
  if version_status is distinct from 'draft' and version_status is not null then
    raise exception 'a published template never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end
$$;
create trigger kept before insert or update or delete on template_part for each row execute function template_content_is_kept();
create trigger kept before insert or update or delete on template_clause for each row execute function template_content_is_kept();

-- Numbers of agreements are given one after the other within their year, without a gap that somebody must explain.
create function next_agreement_number(year int) returns text
language sql security definer set search_path = public, pg_temp as $$
  select format('NPN-%s-%s', year, lpad((coalesce(max(substring(number from '\d+$')::int), 0) + 1)::text, 4, '0'))
  from (select pg_advisory_xact_lock(hashtext('agreement number'))) locked,
    lateral (select number from agreement where number like format('NPN-%s-%%', year)) given
$$;
revoke execute on function next_agreement_number(int) from public;
grant execute on function next_agreement_number(int) to npn_staff;

do $$
declare name text;
begin
  foreach name in array array['agreement_template', 'template_version', 'template_part', 'template_clause', 'agreement',
    'agreement_state_entry', 'agreement_document', 'signature', 'setup_item', 'first_draw_plan', 'terms_change', 'notice',
    'reminder', 'succession', 'calendar_feed', 'authenticator', 'recovery_code'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy staff on %I to npn_staff using (true) with check (true)', name);
    execute format('grant select, insert on %I to npn_staff', name);
  end loop;
end
$$;
grant update on template_version, template_part, template_clause, agreement, setup_item, first_draw_plan, notice, succession,
  calendar_feed, authenticator, recovery_code to npn_staff;
grant delete on template_version, template_part, template_clause, agreement_template, authenticator, recovery_code to npn_staff;

grant select on agreement_template, template_version, template_part, template_clause, agreement, agreement_state_entry,
  agreement_document, signature, setup_item, first_draw_plan, terms_change, notice, succession, calendar_feed, authenticator,
  recovery_code to npn_app;
grant insert on agreement_state_entry, agreement_document, signature, first_draw_plan, notice, calendar_feed, authenticator,
  recovery_code to npn_app;
grant update on agreement, setup_item, first_draw_plan, notice, calendar_feed, authenticator, recovery_code to npn_app;
grant delete on authenticator, recovery_code to npn_app;

create policy published on template_version for select to npn_app using (status <> 'draft');
create policy published on agreement_template for select to npn_app
  using (id in (select template_id from template_version));
create policy published on template_part for select to npn_app
  using (template_version_id in (select id from template_version));
create policy published on template_clause for select to npn_app
  using (part_id in (select id from template_part));

-- MedCom's drafts are nobody else's business.
create policy own on agreement to npn_app
  using (vendor_id = (select npn_vendor()) and state <> 'draft') with check (vendor_id = (select npn_vendor()));
-- What belongs to an agreement is seen with it, also by the party that followed another; it is written as one's own.
create policy of_visible on agreement_state_entry for select to npn_app using (agreement_id in (select id from agreement));
create policy own_new on agreement_state_entry for insert to npn_app with check (vendor_id = (select npn_vendor()));
create policy of_visible on agreement_document for select to npn_app using (agreement_id in (select id from agreement));
create policy own_new on agreement_document for insert to npn_app with check (vendor_id = (select npn_vendor()));
create policy of_visible on signature for select to npn_app using (agreement_id in (select id from agreement));
create policy own_new on signature for insert to npn_app with check (vendor_id = (select npn_vendor()));
create policy of_visible on setup_item for select to npn_app using (agreement_id in (select id from agreement));
create policy own_change on setup_item for update to npn_app
  using (agreement_id in (select id from agreement)) with check (agreement_id in (select id from agreement));
create policy own on first_draw_plan to npn_app
  using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()));
create policy of_visible on notice for select to npn_app using (agreement_id in (select id from agreement));
create policy own_new on notice for insert to npn_app with check (vendor_id = (select npn_vendor()));
create policy own_change on notice for update to npn_app
  using (agreement_id in (select id from agreement)) with check (agreement_id in (select id from agreement));
create policy of_visible on terms_change for select to npn_app using (id in (select terms_change_id from notice));
create policy of_visible on succession for select to npn_app using (id in (select succession_id from notice));
create policy own on calendar_feed to npn_app
  using (user_id = (select npn_user())) with check (user_id = (select npn_user()));
create policy own on authenticator to npn_app
  using (user_id = (select npn_user())) with check (user_id = (select npn_user()));
create policy own on recovery_code to npn_app
  using (user_id = (select npn_user())) with check (user_id = (select npn_user()));

insert into setting (key, valid_from, value) values
  ('agreement.signByDays', '2020-01-01', '30'),
  ('agreement.reminderDays', '2020-01-01', '[30, 7, 1]'),
  ('agreement.deadlineNearDays', '2020-01-01', '60');

-- As before, and how the person signed in and showed a second factor, and whether they must (PA-4): administrators, and
-- whoever may sign today or later.
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
      'needsSecondFactor', u.role in ('medcomAdmin', 'vendorAdmin') or exists (
        select from signing_right r where r.user_id = u.id and (r.valid_to is null or r.valid_to >= today)))
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
