-- CreateEnum
CREATE TYPE "certification_state" AS ENUM ('ordered', 'planned', 'testing', 'approved', 'notApproved', 'withdrawn');

-- CreateEnum
CREATE TYPE "certification_deed" AS ENUM ('order', 'propose', 'agree', 'begin', 'approve', 'reject', 'changeExpiry', 'withdraw');

-- CreateEnum
CREATE TYPE "certification_file_kind" AS ENUM ('protocol', 'certificate');

-- CreateTable
CREATE TABLE "certification" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "system_id" UUID NOT NULL,
    "system_version_id" UUID,
    "standard_id" UUID NOT NULL,
    "direction" "approval_direction" NOT NULL,
    "vendor_id" UUID NOT NULL,
    "state" "certification_state" NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "waits_for" "waits_for" NOT NULL,
    "waits_since" TIMESTAMPTZ(3) NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "ordered_by" UUID,
    "message" TEXT NOT NULL DEFAULT '',
    "planned_on" DATE,
    "plan" TEXT NOT NULL DEFAULT '',
    "proposed_by" "waits_for",
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decision" TEXT NOT NULL DEFAULT '',
    "approved_on" DATE,
    "expires_on" DATE,
    "reminded_days" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "certification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certification_step" (
    "id" UUID NOT NULL,
    "certification_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "deed" "certification_deed" NOT NULL,
    "from_state" "certification_state",
    "to_state" "certification_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "side" "waits_for" NOT NULL,
    "day" DATE,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "certification_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certification_file" (
    "id" UUID NOT NULL,
    "certification_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "kind" "certification_file_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,

    CONSTRAINT "certification_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "certification_number_key" ON "certification"("number");

-- CreateIndex
CREATE INDEX "certification_system_id_standard_id_idx" ON "certification"("system_id", "standard_id");

-- CreateIndex
CREATE INDEX "certification_system_version_id_idx" ON "certification"("system_version_id");

-- CreateIndex
CREATE INDEX "certification_standard_id_idx" ON "certification"("standard_id");

-- CreateIndex
CREATE INDEX "certification_vendor_id_idx" ON "certification"("vendor_id");

-- CreateIndex
CREATE INDEX "certification_state_id_idx" ON "certification"("state", "id");

-- CreateIndex
CREATE INDEX "certification_waits_for_waits_since_id_idx" ON "certification"("waits_for", "waits_since", "id");

-- CreateIndex
CREATE INDEX "certification_step_certification_id_at_idx" ON "certification_step"("certification_id", "at");

-- CreateIndex
CREATE INDEX "certification_step_vendor_id_idx" ON "certification_step"("vendor_id");

-- CreateIndex
CREATE INDEX "certification_file_vendor_id_idx" ON "certification_file"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "certification_file_certification_id_sha256_key" ON "certification_file"("certification_id", "sha256");

-- AddForeignKey
ALTER TABLE "certification" ADD CONSTRAINT "certification_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification" ADD CONSTRAINT "certification_system_version_id_fkey" FOREIGN KEY ("system_version_id") REFERENCES "system_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification" ADD CONSTRAINT "certification_standard_id_fkey" FOREIGN KEY ("standard_id") REFERENCES "standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification" ADD CONSTRAINT "certification_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification_step" ADD CONSTRAINT "certification_step_certification_id_fkey" FOREIGN KEY ("certification_id") REFERENCES "certification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification_file" ADD CONSTRAINT "certification_file_certification_id_fkey" FOREIGN KEY ("certification_id") REFERENCES "certification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table certification
  add constraint certification_approved_from_a_day check ((state = 'approved') = (approved_on is not null)),
  add constraint certification_expires_when_approved check (expires_on is null or (state = 'approved' and expires_on >= approved_on)),
  add constraint certification_decided check ((state in ('approved', 'notApproved')) = (decided_at is not null)),
  add constraint certification_not_approved_with_reason check (state <> 'notApproved' or btrim(decision) <> ''),
  add constraint certification_planned_for_a_day check (state not in ('planned', 'testing') or planned_on is not null),
  add constraint certification_day_is_proposed check ((planned_on is null) = (proposed_by is null));
alter table certification_file
  add constraint certification_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$' and sha256 = encode(sha256(content), 'hex')),
  add constraint certification_file_size check (size = octet_length(content));
-- One at a time: nobody orders what is on its way already.
create unique index certification_one_on_its_way on certification (system_id, system_version_id, standard_id, direction)
  nulls not distinct where state in ('ordered', 'planned', 'testing');
create index certification_to_test on certification (planned_on) where state = 'planned';
create index certification_to_expire on certification (expires_on) where state = 'approved';
create trigger never_changed before update or delete on certification_step for each row execute function refuse_change();
create trigger never_changed before update or delete on certification_file for each row execute function refuse_change();

create function next_certification_number() returns text
language sql security definer set search_path = public, pg_temp as $$
  select 'C-' || lpad(next::text, greatest(4, length(next::text)), '0')
  from (select pg_advisory_xact_lock(hashtext('certification number'))) locked,
    lateral (select coalesce(max(substring(number from '\d+$')::int), 0) + 1 as next from certification) given
$$;
revoke execute on function next_certification_number() from public;
grant execute on function next_certification_number() to npn_app, npn_staff;

-- A system that passes to another vendor takes its certifications along; what was done stays with whom it was.
create function certification_follows_system() returns trigger language plpgsql as $$
begin
  update certification set vendor_id = new.vendor_id where system_id = new.id;
  return null;
end
$$;
create trigger certification_follows after update of vendor_id on "system" for each row
  when (old.vendor_id is distinct from new.vendor_id) execute function certification_follows_system();

do $$
declare name text;
begin
  foreach name in array array['certification', 'certification_step', 'certification_file'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy staff on %I to npn_staff using (true) with check (true)', name);
    execute format('grant select, insert on %I to npn_app, npn_staff', name);
  end loop;
end
$$;
grant update on certification to npn_app, npn_staff;
create policy own on certification to npn_app
  using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()));
create policy of_visible on certification_step for select to npn_app
  using (certification_id in (select id from certification));
create policy own_new on certification_step for insert to npn_app with check (vendor_id = (select npn_vendor()));
create policy of_visible on certification_file for select to npn_app
  using (certification_id in (select id from certification));
create policy own_new on certification_file for insert to npn_app with check (vendor_id = (select npn_vendor()));

create view certification_register with (security_invoker = true) as
  with known as (
    select c.*, c.state in ('approved', 'notApproved') and exists (
        select from certification later
        where later.system_id = c.system_id and later.standard_id = c.standard_id and later.direction = c.direction
          and later.system_version_id is not distinct from c.system_version_id
          and later.decided_at > c.decided_at) as superseded,
      c.state = 'approved' and c.expires_on < (npn_now() at time zone 'Europe/Copenhagen')::date as expired
    from certification c
  ), told as (
    select * from system_approval where valid_to is null
  )
  select k.id, k.id as certification_id, k.number, k.system_id, s.name as system_name, k.vendor_id, o.name as vendor_name,
    v.label as version_label, k.standard_id, d.code as standard_code, d.version as standard_version, d.name as standard_name,
    case when d.version = '' then d.code else d.code || ' (' || d.version || ')' end as standard_label, k.direction,
    case when k.expired then 'expired' else k.state::text end as word, told.status as list_status, k.waits_for,
    k.state_since as since, k.planned_on, k.approved_on, k.expires_on,
    coalesce(k.expires_on, '2199-12-31'::date) as expires_order,
    not k.superseded and k.state <> 'withdrawn' as current,
    not k.superseded and case
      when k.state = 'approved' and not k.expired then told.status is distinct from 'approved'
      when k.state in ('approved', 'notApproved') then told.status is not distinct from 'approved' and not exists (
        select from known other where other.system_id = k.system_id and other.standard_id = k.standard_id
          and other.direction = k.direction and other.state = 'approved' and not other.expired)
      else false end as disagrees
  from known k
    join "system" s on s.id = k.system_id
    join organisation o on o.id = k.vendor_id
    join standard d on d.id = k.standard_id
    left join system_version v on v.id = k.system_version_id
    left join told on told.system_id = k.system_id and told.standard_id = k.standard_id and told.direction = k.direction
  union all
  select t.id, null, null, t.system_id, s.name, s.vendor_id, o.name, null, t.standard_id, d.code, d.version, d.name,
    case when d.version = '' then d.code else d.code || ' (' || d.version || ')' end, t.direction,
    t.status::text, t.status, null, t.valid_from::timestamp at time zone 'Europe/Copenhagen', null, null, null,
    '2199-12-31'::date, true, false
  from told t
    join "system" s on s.id = t.system_id
    join organisation o on o.id = s.vendor_id
    join standard d on d.id = t.standard_id
  where not exists (
    select from certification c where c.system_id = t.system_id and c.standard_id = t.standard_id
      and c.direction = t.direction and c.state <> 'withdrawn');
grant select on certification_register to npn_app, npn_staff;

insert into setting (key, valid_from, value) values
  -- Days before an approval expires on which the vendor and MedCom are reminded.
  ('certification.reminderDays', '2020-01-01', '[90, 30, 7]'),
  -- What every system in use must be certified for: "<standard>:<direction>"; none: whatever MedCom's list names for it.
  ('certification.required', '2020-01-01', '[]');
