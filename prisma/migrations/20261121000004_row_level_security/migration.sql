-- Which rows one sees is decided here and nowhere else (PA-5). The application role sees what the settings npn.vendor,
-- npn.laboratory and npn.user of its transaction allow; MedCom's requests change to npn_staff, which sees everything.
-- Rows keep the vendor they had when they were written: history stays with whom it was.
create function npn_vendor() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('npn.vendor', true), '')::uuid $$;
create function npn_laboratory() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('npn.laboratory', true), '')::uuid $$;
create function npn_user() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('npn.user', true), '')::uuid $$;

grant usage on schema public to npn_app, npn_staff;

do $$
declare name text;
begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy staff on %I to npn_staff using (true) with check (true)', name);
  end loop;
end
$$;

grant select on all tables in schema public to npn_staff;
revoke all on _prisma_migrations from npn_staff;
grant insert, update on app_user, signing_right, user_identity, session, sign_in_token, invitation, station, api_key,
  organisation, organisation_role, internal_note, laboratory, laboratory_owner, laboratory_vendor, laboratory_system,
  "system", system_version, standard, system_approval, approval_import,
  draw, draw_overlap, draw_batch, quarantined_line, draw_log_state, number_format_rule, setting to npn_staff;
grant delete on session, sign_in_token, user_identity, organisation_role, laboratory_owner, laboratory_vendor,
  laboratory_system, rate_counter to npn_staff;
grant update (salt, value, erased_at) on audit_personal_value to npn_staff;
grant usage on all sequences in schema public to npn_staff;

grant select on organisation, organisation_role, laboratory, laboratory_owner, laboratory_vendor, laboratory_system,
  "system", system_version, standard, system_approval, app_user, signing_right, session, invitation, station, api_key,
  draw, draw_log_state, number_format_rule, setting, clock_setting, audit_entry, audit_personal_value to npn_app;
grant insert, update on app_user, invitation, station, api_key, system_version to npn_app;
grant update on organisation, laboratory, "system" to npn_app;
grant delete on session to npn_app;

create policy own_served_and_owners on organisation for select to npn_app using (
  id = (select npn_vendor())
  or id in (select organisation_id from laboratory_owner)
  or id in (select vendor_id from laboratory where id = (select npn_laboratory()))
  or id in (select organisation_id from organisation_role where kind = 'administrator'));
create policy own_change on organisation for update to npn_app
  using (id = (select npn_vendor())) with check (id = (select npn_vendor()));
create policy own_and_administrator on organisation_role for select to npn_app
  using (kind = 'administrator' or organisation_id = (select npn_vendor()));

create policy own on laboratory_vendor for select to npn_app
  using (vendor_id = (select npn_vendor()) or laboratory_id = (select npn_laboratory()));
create policy served_now_or_once on laboratory for select to npn_app using (
  vendor_id = (select npn_vendor()) or id = (select npn_laboratory())
  or id in (select laboratory_id from laboratory_vendor where vendor_id = (select npn_vendor())));
create policy served_now on laboratory for update to npn_app
  using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()));
create policy of_visible on laboratory_owner for select to npn_app
  using (laboratory_id in (select id from laboratory));
create policy own on laboratory_system for select to npn_app
  using (vendor_id = (select npn_vendor()) or laboratory_id = (select npn_laboratory()));

create policy own on "system" for select to npn_app using (
  vendor_id = (select npn_vendor())
  or id in (select system_id from laboratory_system where laboratory_id = (select npn_laboratory())));
create policy own_change on "system" for update to npn_app
  using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()));
create policy own on system_version to npn_app
  using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()));
create policy own on system_approval for select to npn_app using (vendor_id = (select npn_vendor()));
create policy everybody on standard for select to npn_app using (true);

create policy own on app_user to npn_app
  using (id = (select npn_user()) or vendor_id = (select npn_vendor())
    or laboratory_id in (select id from laboratory where vendor_id = (select npn_vendor())))
  with check (vendor_id = (select npn_vendor())
    or laboratory_id in (select id from laboratory where vendor_id = (select npn_vendor())));
create policy own on signing_right for select to npn_app
  using (user_id = (select npn_user()) or vendor_id = (select npn_vendor()));
create policy own on session to npn_app using (user_id = (select npn_user()));
create policy own on invitation to npn_app
  using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()));
create policy own on station to npn_app
  using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()));
create policy own on api_key to npn_app
  using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()));

create policy own on draw for select to npn_app
  using (vendor_id = (select npn_vendor()) or laboratory_id = (select npn_laboratory()));

create policy everybody on draw_log_state for select to npn_app using (true);
create policy everybody on number_format_rule for select to npn_app using (true);
create policy everybody on setting for select to npn_app using (true);
create policy everybody on clock_setting for select to npn_app using (true);

create policy own on audit_entry for select to npn_app using (vendor_id = (select npn_vendor()));
create policy own on audit_personal_value for select to npn_app
  using (position in (select position from audit_entry));
