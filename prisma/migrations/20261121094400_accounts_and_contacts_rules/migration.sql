-- What Prisma's schema language cannot say of mailboxes, accounts, contacts and reviews: rules, what never changes, and
-- who sees which rows.

alter table mailbox
  add constraint mailbox_address_is_lower_case check (address = lower(address) and address like '%_@_%'),
  add constraint mailbox_token_ends check ((token_digest is null) = (token_expires_at is null)),
  add constraint mailbox_unreachable_says_why check ((unreachable_since is null) = (unreachable_reason is null));
alter table account
  add constraint account_largest_draw check (largest_draw > 0),
  add constraint account_draws_per_week check (draws_per_week > 0),
  add constraint account_confirmed_is_wanted check (confirmed_change is null or confirmed_change <= wanted_change);
alter table account_request
  add constraint account_request_decided check ((state in ('waiting', 'asked')) = (decided_at is null)),
  add constraint account_request_asked check (state <> 'asked' or question is not null);
-- One request at a time for what an account shall be; a new credential or a blocked series may be asked for beside it.
create unique index account_request_one_open on account_request (account_id)
  where state in ('waiting', 'asked') and kind not in ('credential', 'blockSeries');
alter table account_change
  add constraint account_change_acknowledged check ((outcome is null) = (acknowledged_at is null));
create index account_change_unacknowledged on account_change (sequence) where outcome is null;
alter table contact
  add constraint contact_can_be_reached check (mailbox_id is not null or phone is not null or ended_at is not null),
  add constraint contact_is_no_deputy_of_itself check (deputy_id <> id),
  add constraint contact_channels check (channels <@ array['mail', 'phone', 'sms']);
alter table contact_list_version add constraint contact_list_version_number check (number > 0);
alter table contact_revision add constraint contact_revision_holds check (to_version > from_version);
alter table review
  add constraint review_confirmed check ((state = 'confirmed') = (confirmed_at is not null));
create unique index review_one_open on review (vendor_id) where state = 'open';
-- A note that has not been sent is replaced by the next of its kind.
create unique index routine_note_one_waiting on routine_note (address, kind, coalesce(subject_id, '')) where sent_at is null;
alter table session
  add constraint session_for_vendor check ((for_vendor_id is null) = (for_since is null)),
  add constraint session_for_source check (for_source in ('phone', 'mail', 'meeting'));

-- What bilag 3 was, it stays: of a revision only its end is set, once, and erasure empties what is personal.
create function contact_revision_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - '{to_version,name,title,email,phone,hours,deputy_name,erased_at}'::text[]
      = to_jsonb(old) - '{to_version,name,title,email,phone,hours,deputy_name,erased_at}'::text[]
    and (old.to_version is null or new.to_version is not distinct from old.to_version)
    and (new.erased_at is not null or to_jsonb(new) - 'to_version'::text = to_jsonb(old) - 'to_version'::text)
  then return new; end if;
  raise exception 'a revision of a contact never changes' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger kept before update or delete on contact_revision for each row execute function contact_revision_is_kept();

-- The portal names the accounts it makes by one row of numbers for all vendors, so that no name tells of another's.
create sequence account_name_number start 100001;
create function next_account_name() returns text language sql volatile as
  $$ select 'npn' || nextval('account_name_number') $$;

-- Puts what is wanted of an account into the feed (AC-3). The row of account_feed is held until commit, so numbers follow
-- the order of commit and none is left out; call it late, right before the door's own last statements.
insert into account_feed (id, last) values (1, 0);
create function npn_account_change(account uuid, wanted jsonb) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  number bigint;
  holder uuid;
begin
  select vendor_id into holder from account a where a.id = npn_account_change.account;
  if holder is null or (current_setting('role') <> 'npn_staff' and holder is distinct from npn_vendor()) then
    raise exception 'no such account' using errcode = 'insufficient_privilege';
  end if;
  update account_feed set last = last + 1 where id = 1 returning last into number;
  insert into account_change (sequence, account_id, vendor_id, wanted, at)
    values (number, npn_account_change.account, holder, npn_account_change.wanted, npn_now());
  update account a set wanted_change = number, wanted_at = npn_now() where a.id = npn_account_change.account;
  return number;
end
$$;
revoke execute on function npn_account_change(uuid, jsonb) from public;
grant execute on function npn_account_change(uuid, jsonb) to npn_app, npn_staff;
grant usage on sequence account_name_number to npn_app, npn_staff;

do $$
declare name text;
begin
  foreach name in array array['mailbox', 'routine_note', 'account', 'account_request', 'account_change', 'account_feed',
    'register_import', 'register_decision', 'contact_function', 'contact', 'contact_duty', 'contact_list_version',
    'contact_revision', 'review'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy staff on %I to npn_staff using (true) with check (true)', name);
    execute format('grant select on %I to npn_staff', name);
  end loop;
end
$$;
grant insert on mailbox, routine_note, account, account_request, register_import, register_decision, contact, contact_duty,
  contact_list_version, contact_revision, review to npn_staff;
grant update on mailbox, routine_note, account, account_request, register_import, register_decision, contact_function,
  contact, contact_list_version, contact_revision, review to npn_staff;
grant update (outcome, acknowledged_at, acknowledged_by, note) on account_change to npn_staff;
grant delete on routine_note, contact_duty, register_decision to npn_staff;

grant select on mailbox, account, account_request, account_change, register_import, contact_function, contact, contact_duty,
  contact_list_version, contact_revision, review to npn_app;
grant insert on mailbox, routine_note, account, account_request, register_import, contact, contact_duty,
  contact_list_version, contact_revision to npn_app;
grant update on mailbox, account, account_request, register_import, contact, contact_revision, review to npn_app;
grant delete on contact_duty to npn_app;

-- A vendor leaves notes for others to be told by mail; it cannot read them.
create policy anybody_leaves on routine_note for insert to npn_app with check (true);
create policy everybody on contact_function for select to npn_app using (true);
do $$
declare name text;
begin
  foreach name in array array['mailbox', 'account', 'account_request', 'account_change', 'register_import', 'contact',
    'contact_duty', 'contact_list_version', 'contact_revision', 'review'] loop
    execute format('create policy own on %I to npn_app using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()))', name);
  end loop;
end
$$;

insert into contact_function (key, name, description, position, required_for_vendor, required_for_laboratory) values
  ('operations', 'Drift', 'Får besked om driftsforstyrrelser og servicevinduer.', 1, true, false),
  ('technical', 'Teknik', 'Svarer på spørgsmål om tilslutning, formater og fejl.', 2, true, false),
  ('agreement', 'Aftale', 'Får besked om aftalen, varsler og frister.', 3, true, false),
  ('accountCreation', 'Oprettelse af brugere', 'Bestiller og lukker konti i NPN-servicen.', 4, true, false),
  ('firstLevelSupport', 'First level-support', 'Hjælper brugerne hos leverandøren og laboratorierne.', 5, true, false),
  ('security', 'Sikkerhed', 'Får besked om sikkerhedshændelser.', 6, false, false);

insert into setting (key, valid_from, value) values
  -- Which requests MedCom must approve, by environment; the others take effect at once (AC-1).
  ('accounts.approval', '2020-01-01', '{"production": ["create", "reopen"], "test": []}'),
  -- Working days a wanted change may be unconfirmed before it is a task.
  ('accounts.differenceDays', '2020-01-01', '3'),
  ('mailbox.proofDays', '2020-01-01', '14'),
  ('mailbox.attestMonths', '2020-01-01', '12'),
  ('review.everyMonths', '2020-01-01', '6'),
  -- Days from the mail to the reminder, to the vendor's administrators, and to the task for MedCom.
  ('review.stepDays', '2020-01-01', '[14, 14, 14]'),
  ('mail.routinePerWeek', '2020-01-01', '2'),
  -- Months after which what was personal goes: of contacts that have left, by kind.
  ('privacy.keepMonths', '2020-01-01', '{"person": 24, "mailbox": 60}');

-- As before; and where somebody at MedCom stands for a vendor, acting or only seeing, role and vendor are the vendor's,
-- so that they meet exactly what the vendor meets (PA-4).
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
  select json_build_object('id', u.id, 'email', u.email, 'name', u.name,
      'role', case when stands then 'vendorAdmin' else u.role::text end, 'functional', u.functional,
      'vendorId', v.id, 'vendorName', v.name,
      'laboratoryId', u.laboratory_id, 'laboratoryName', l.name,
      'supportVendorId', coalesce(v.id, l.vendor_id),
      'standsFor', case when stands then json_build_object('source', found_session.for_source,
        'note', coalesce(found_session.for_note, ''), 'since', found_session.for_since, 'ownRole', u.role) end,
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
    cross join lateral (select found_session.for_vendor_id is not null and u.role in ('medcomAdmin', 'medcomReader')) as s (stands)
    left join laboratory l on l.id = u.laboratory_id
    left join organisation v on v.id = case when stands then found_session.for_vendor_id else u.vendor_id end
    where u.id = found_session.user_id and u.deactivated_at is null and u.erased_at is null;
  if answer is not null and found_session.last_seen_at < at - interval '1 minute' then
    update session set last_seen_at = at where id = found_session.id;
  end if;
  return answer;
end
$$;
