-- What Prisma's schema language cannot say: checks, periods that never overlap, Danish order, search and series indexes.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

alter table organisation
  add constraint organisation_cvr_form check (cvr ~ '^[0-9]{8}$'),
  add constraint organisation_gln_form check (gln ~ '^[0-9]{13}$'),
  add constraint organisation_name_given check (btrim(name) <> '');
alter table laboratory
  add constraint laboratory_sor_form check (sor ~ '^[0-9]{6,18}$'),
  add constraint laboratory_gln_form check (gln ~ '^[0-9]{13}$'),
  add constraint laboratory_name_given check (btrim(name) <> '');
alter table app_user
  add constraint app_user_email_lower_case check (email = lower(email)),
  add constraint app_user_belongs_where_the_role_says check (case role
    when 'medcomAdmin' then vendor_id is null and laboratory_id is null
    when 'medcomReader' then vendor_id is null and laboratory_id is null
    when 'laboratoryUser' then vendor_id is null and laboratory_id is not null
    else vendor_id is not null and laboratory_id is null end);
alter table clock_setting add constraint clock_setting_one_row check (id = 1);
alter table audit_head add constraint audit_head_one_row check (id = 1);
alter table draw_log_state add constraint draw_log_state_one_row check (id = 1);

-- A period holds both its days; two periods of the same thing never share a day.
alter table organisation_role
  add constraint organisation_role_period check (valid_to >= valid_from),
  add constraint organisation_role_once_at_a_time
    exclude using gist (organisation_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&);
alter table laboratory_owner
  add constraint laboratory_owner_period check (valid_to >= valid_from),
  add constraint laboratory_owner_one_at_a_time
    exclude using gist (laboratory_id with =, daterange(valid_from, valid_to, '[]') with &&);
alter table laboratory_vendor
  add constraint laboratory_vendor_period check (valid_to >= valid_from),
  add constraint laboratory_vendor_one_at_a_time
    exclude using gist (laboratory_id with =, daterange(valid_from, valid_to, '[]') with &&);
alter table laboratory_system
  add constraint laboratory_system_period check (valid_to >= valid_from),
  add constraint laboratory_system_once_at_a_time
    exclude using gist (laboratory_id with =, system_id with =, daterange(valid_from, valid_to, '[]') with &&);
alter table number_format_rule
  add constraint number_format_rule_period check (valid_to >= valid_from),
  add constraint number_format_rule_one_at_a_time exclude using gist (daterange(valid_from, valid_to, '[]') with &&);
alter table system_approval
  add constraint system_approval_period check (valid_to >= valid_from);
create unique index system_approval_one_now on system_approval (system_id, standard_id, direction) where valid_to is null;

alter table draw
  add constraint draw_series_whole check (
    (width is null and first_value is null and last_value is null)
    or (width between 1 and 18 and first_value between 0 and last_value)),
  add constraint draw_done_has_series check (outcome = 'refused' or first_value is not null),
  add constraint draw_lane_for_done check ((lane is not null) = (outcome = 'done')),
  add constraint draw_return_is_exceptional check (operation = 'draw' or lane is distinct from 'regular');
-- Regular series are disjoint, so the one with the greatest first number at or below n is the only one that can hold n.
create index draw_regular on draw (prefix, width, first_value) where lane = 'regular';
create index draw_exceptional on draw using gist (prefix, width, int8range(first_value, last_value, '[]'))
  where lane = 'exceptional';
create index draw_flagged on draw (drawn_at desc, id desc) where overlapping;

-- Danish alphabet in every list: æ ø å come last, and aa sorts as å.
alter table organisation alter column name type text collate "da-x-icu";
alter table laboratory alter column name type text collate "da-x-icu";
alter table "system" alter column name type text collate "da-x-icu";
alter table app_user alter column name type text collate "da-x-icu";
create index organisation_by_name on organisation (name, id);
create index laboratory_by_name on laboratory (name, id);
create index system_by_name on "system" (name, id);

create index organisation_search on organisation using gin (name gin_trgm_ops);
create index laboratory_search on laboratory using gin (name gin_trgm_ops);
create index system_search on "system" using gin (name gin_trgm_ops);
create index draw_account_search on draw using gin (account gin_trgm_ops);
