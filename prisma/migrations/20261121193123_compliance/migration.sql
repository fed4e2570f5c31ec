-- CreateEnum
CREATE TYPE "requirement_scope" AS ENUM ('vendor', 'laboratory', 'both');

-- CreateEnum
CREATE TYPE "requirement_check" AS ENUM ('accounts', 'stock', 'certified', 'manualDraw', 'https', 'support', 'contacts', 'confirmed', 'returnBlocked');

-- CreateEnum
CREATE TYPE "compliance_state" AS ENUM ('met', 'onItsWay', 'overdue', 'exempted', 'unknown');

-- CreateTable
CREATE TABLE "requirement" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "applies_to" "requirement_scope" NOT NULL,
    "check" "requirement_check" NOT NULL,
    "thresholds" JSONB NOT NULL,
    "deadline_months" SMALLINT,
    "deadline_on" DATE,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "requirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "compliance_cell" (
    "id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "laboratory_id" UUID,
    "requirement_key" TEXT NOT NULL,
    "state" "compliance_state" NOT NULL,
    "until" DATE,
    "evidence" JSONB NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "due_on" DATE,

    CONSTRAINT "compliance_cell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispensation" (
    "id" UUID NOT NULL,
    "requirement_key" TEXT NOT NULL,
    "vendor_id" UUID NOT NULL,
    "laboratory_id" UUID,
    "from_day" DATE NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,
    "withdrawn_why" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dispensation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "compliance_due" (
    "id" BIGSERIAL NOT NULL,
    "vendor_id" UUID NOT NULL,

    CONSTRAINT "compliance_due_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "requirement_key_valid_from_key" ON "requirement"("key", "valid_from");

-- CreateIndex
CREATE INDEX "compliance_cell_vendor_id_requirement_key_since_idx" ON "compliance_cell"("vendor_id", "requirement_key", "since");

-- CreateIndex
CREATE INDEX "compliance_cell_laboratory_id_requirement_key_since_idx" ON "compliance_cell"("laboratory_id", "requirement_key", "since");

-- CreateIndex
CREATE INDEX "dispensation_vendor_id_requirement_key_idx" ON "dispensation"("vendor_id", "requirement_key");

-- CreateIndex
CREATE INDEX "dispensation_laboratory_id_idx" ON "dispensation"("laboratory_id");

-- AddForeignKey
ALTER TABLE "compliance_cell" ADD CONSTRAINT "compliance_cell_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compliance_cell" ADD CONSTRAINT "compliance_cell_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispensation" ADD CONSTRAINT "dispensation_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispensation" ADD CONSTRAINT "dispensation_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A requirement has one row a day, a deadline of one kind, and figures.
alter table requirement
  add constraint requirement_period check (valid_to >= valid_from),
  add constraint requirement_one_deadline check (deadline_months is null or deadline_on is null),
  add constraint requirement_deadline_months check (deadline_months between 0 and 120),
  add constraint requirement_thresholds_are_fields check (jsonb_typeof(thresholds) = 'object'),
  add constraint requirement_once_at_a_time
    exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&);

-- What is judged now is one row a subject and requirement; the rest is history.
create unique index compliance_cell_of_vendor on compliance_cell (vendor_id, requirement_key)
  where ended_at is null and laboratory_id is null;
create unique index compliance_cell_of_laboratory on compliance_cell (laboratory_id, requirement_key)
  where ended_at is null and laboratory_id is not null;
create index compliance_cell_by_day on compliance_cell (due_on) where ended_at is null and due_on is not null;
create index compliance_cell_by_state on compliance_cell (requirement_key, state, vendor_id) where ended_at is null;
create index compliance_cell_over_time on compliance_cell (vendor_id, since) where laboratory_id is null;
alter table compliance_cell
  add constraint compliance_cell_period check (ended_at >= since),
  add constraint compliance_cell_exempted_until check (state <> 'exempted' or until is not null);

-- One dispensation at a time.
alter table dispensation
  add constraint dispensation_period check (until >= from_day),
  add constraint dispensation_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_why is null)),
  add constraint dispensation_once_at_a_time exclude using gist (requirement_key with =, vendor_id with =,
    (coalesce(laboratory_id, vendor_id)) with =, daterange(from_day, until, '[]') with &&) where (withdrawn_at is null);

do $$
declare name text;
begin
  foreach name in array array['requirement', 'compliance_cell', 'dispensation', 'compliance_due'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy staff on %I to npn_staff using (true) with check (true)', name);
    execute format('grant select on %I to npn_staff', name);
  end loop;
end
$$;
grant insert, update on requirement, compliance_cell, dispensation to npn_staff;
grant delete on compliance_due to npn_staff;
grant select on requirement, compliance_cell, dispensation to npn_app;
create policy everybody on requirement for select to npn_app using (true);
create policy own on compliance_cell for select to npn_app using (vendor_id = (select npn_vendor()));
create policy own on dispensation for select to npn_app using (vendor_id = (select npn_vendor()));

-- Whatever evidence is made from marks the vendors it concerns, in its own transaction, and sees that the job comes.
-- Nobody waits: marks are only added, and a job is ordered unless one is sure to come after this transaction. That is so
-- where a mark of somebody else stands there, and the job cannot have the lock that this transaction shares: it orders
-- itself anew as long as it does not get it.
create function compliance_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed text := case tg_op when 'INSERT' then 'select * from new_rows' when 'DELETE' then 'select * from old_rows'
    else 'select * from new_rows union all select * from old_rows' end;
  shared boolean := pg_try_advisory_xact_lock_shared(7026114503);
  comes boolean;
  marks bigint;
begin
  comes := shared and exists (select from compliance_due);
  if tg_argv[0] = 'everybody' then
    execute format('insert into compliance_due (vendor_id) select distinct organisation_id from organisation_role
      where kind = ''vendor'' and exists (%s)', changed);
  else
    execute format('insert into compliance_due (vendor_id) select distinct %1$I from (%2$s) changed where %1$I is not null',
      tg_argv[0], changed);
  end if;
  get diagnostics marks = row_count;
  -- The queue is made after the migrations.
  if marks > 0 and not comes and to_regclass('graphile_worker._private_jobs') is not null then
    perform npn_enqueue('compliance.refresh', '{}'::json, null, null);
  end if;
  return null;
end
$$;
revoke execute on function compliance_changed() from public;

-- Makes a table mark vendors: by the column that names them, or everybody.
create function compliance_follow(followed regclass, vendor text) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  execute format('create trigger compliance_inserted after insert on %s referencing new table as new_rows
    for each statement execute function compliance_changed(%L)', followed, vendor);
  execute format('create trigger compliance_updated after update on %s referencing old table as old_rows new table as new_rows
    for each statement execute function compliance_changed(%L)', followed, vendor);
  execute format('create trigger compliance_deleted after delete on %s referencing old table as old_rows
    for each statement execute function compliance_changed(%L)', followed, vendor);
end
$$;
revoke execute on function compliance_follow(regclass, text) from public;

select compliance_follow('organisation', 'id'), compliance_follow('organisation_role', 'organisation_id'),
  compliance_follow('laboratory', 'vendor_id'), compliance_follow('laboratory_vendor', 'vendor_id'),
  compliance_follow('laboratory_system', 'vendor_id'), compliance_follow('system', 'vendor_id'),
  compliance_follow('system_approval', 'vendor_id'),
  compliance_follow('account', 'vendor_id'), compliance_follow('mailbox', 'vendor_id'),
  compliance_follow('contact', 'vendor_id'), compliance_follow('contact_duty', 'vendor_id'),
  compliance_follow('contact_function', 'everybody'),
  compliance_follow('agreement', 'vendor_id'), compliance_follow('setup_item', 'vendor_id'),
  compliance_follow('requirement', 'everybody'), compliance_follow('dispensation', 'vendor_id');

-- What the draft of the agreement asks, until MedCom decides otherwise.
insert into requirement (id, key, clause, heading, position, applies_to, "check", thresholds, deadline_months, valid_from)
values
  (gen_random_uuid(), 'konti', '4.2', 'Konti med funktionspostkasse', 1, 'both', 'accounts', '{}', 0, '2020-01-01'),
  (gen_random_uuid(), 'beholdning', '4.4', 'Et halvt års numre og automatisk trækning', 2, 'both', 'stock',
    '{"weeks": 20, "days": 21}', 6, '2020-01-01'),
  (gen_random_uuid(), 'certificering', '5.1', 'Certificerede systemer', 3, 'both', 'certified', '{}', 6, '2020-01-01'),
  (gen_random_uuid(), 'manuel-traekning', '5.2', 'Ingen manuel trækning', 4, 'both', 'manualDraw', '{"days": 30}', 6, '2020-01-01'),
  (gen_random_uuid(), 'https', '5.3', 'Kun HTTPS', 5, 'both', 'https', '{"days": 30}', 6, '2020-01-01'),
  (gen_random_uuid(), 'support', '9.1', 'First level-support', 6, 'both', 'support', '{}', 0, '2020-01-01'),
  (gen_random_uuid(), 'kontaktpersoner', '10.1', 'Påkrævede kontaktpersoner', 7, 'both', 'contacts', '{}', 0, '2020-01-01'),
  (gen_random_uuid(), 'bekraeftede-kontaktpersoner', '10.2', 'Bekræftede kontaktpersoner', 8, 'both', 'confirmed',
    '{"months": 8}', 0, '2020-01-01'),
  (gen_random_uuid(), 'tilbagelevering', '2.2.1', 'Tilbagelevering er spærret', 9, 'both', 'returnBlocked', '{"days": 30}', 0,
    '2020-01-01');

-- Judged when the worker starts.
insert into compliance_due (vendor_id) select distinct organisation_id from organisation_role where kind = 'vendor';
