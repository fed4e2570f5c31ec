-- CreateEnum
CREATE TYPE "message_kind" AS ENUM ('maintenance', 'disturbance', 'change', 'terms', 'discontinuation', 'information');

-- CreateEnum
CREATE TYPE "message_priority" AS ENUM ('p1', 'p2', 'p3', 'p4');

-- CreateEnum
CREATE TYPE "message_state" AS ENUM ('announced', 'begun', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "message_deed" AS ENUM ('announce', 'begin', 'update', 'move', 'correct', 'finish', 'cancel');

-- CreateEnum
CREATE TYPE "service_component" AS ENUM ('webService', 'lookUp', 'portal');

-- CreateEnum
CREATE TYPE "service_environment" AS ENUM ('production', 'test');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('queued', 'sending', 'sent', 'deferred', 'bounced');

-- CreateTable
CREATE TABLE "service_message" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "message_kind" NOT NULL,
    "priority" "message_priority" NOT NULL,
    "state" "message_state" NOT NULL,
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "affects_all" BOOLEAN NOT NULL,
    "next_update_at" TIMESTAMPTZ(3),
    "reminded_of" TIMESTAMPTZ(3),
    "escalated_of" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_component" (
    "message_id" UUID NOT NULL,
    "component" "service_component" NOT NULL,
    "environment" "service_environment" NOT NULL,

    CONSTRAINT "message_component_pkey" PRIMARY KEY ("message_id","component","environment")
);

-- CreateTable
CREATE TABLE "message_target" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "vendor_id" UUID,
    "laboratory_id" UUID,
    "system_id" UUID,

    CONSTRAINT "message_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_step" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "deed" "message_deed" NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "short_notice" TEXT,
    "notifies" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID,

    CONSTRAINT "message_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_feed" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last" BIGINT NOT NULL,

    CONSTRAINT "message_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_affected" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "vendor_id" UUID,
    "laboratory_id" UUID,

    CONSTRAINT "message_affected_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_delivery" (
    "id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "vendor_id" UUID,
    "reasons" JSONB NOT NULL,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "state" "delivery_state" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_until" TIMESTAMPTZ(3),
    "may_be_twice" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),
    "receipted_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_passed_on" (
    "step_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID,

    CONSTRAINT "message_passed_on_pkey" PRIMARY KEY ("step_id","vendor_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_message_number_key" ON "service_message"("number");

-- CreateIndex
CREATE INDEX "service_message_state_starts_at_idx" ON "service_message"("state", "starts_at");

-- CreateIndex
CREATE INDEX "service_message_created_at_id_idx" ON "service_message"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "message_target_vendor_id_idx" ON "message_target"("vendor_id");

-- CreateIndex
CREATE INDEX "message_target_laboratory_id_idx" ON "message_target"("laboratory_id");

-- CreateIndex
CREATE INDEX "message_target_system_id_idx" ON "message_target"("system_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_target_once" ON "message_target"("message_id", "vendor_id", "laboratory_id", "system_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_step_sequence_key" ON "message_step"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "message_step_message_id_number_key" ON "message_step"("message_id", "number");

-- CreateIndex
CREATE INDEX "message_affected_message_id_idx" ON "message_affected"("message_id");

-- CreateIndex
CREATE INDEX "message_affected_vendor_id_idx" ON "message_affected"("vendor_id");

-- CreateIndex
CREATE INDEX "message_affected_laboratory_id_idx" ON "message_affected"("laboratory_id");

-- CreateIndex
CREATE INDEX "message_delivery_message_id_vendor_id_idx" ON "message_delivery"("message_id", "vendor_id");

-- CreateIndex
CREATE INDEX "message_delivery_message_id_address_idx" ON "message_delivery"("message_id", "address");

-- CreateIndex
CREATE INDEX "message_delivery_vendor_id_idx" ON "message_delivery"("vendor_id");

-- CreateIndex
CREATE INDEX "message_delivery_address_idx" ON "message_delivery"("address");

-- CreateIndex
CREATE UNIQUE INDEX "message_delivery_step_id_address_key" ON "message_delivery"("step_id", "address");

-- CreateIndex
CREATE INDEX "message_passed_on_vendor_id_idx" ON "message_passed_on"("vendor_id");

-- AddForeignKey
ALTER TABLE "message_component" ADD CONSTRAINT "message_component_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "service_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_target" ADD CONSTRAINT "message_target_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "service_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_target" ADD CONSTRAINT "message_target_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_target" ADD CONSTRAINT "message_target_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_target" ADD CONSTRAINT "message_target_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "system"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_step" ADD CONSTRAINT "message_step_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "service_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_affected" ADD CONSTRAINT "message_affected_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "service_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_delivery" ADD CONSTRAINT "message_delivery_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "message_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_delivery" ADD CONSTRAINT "message_delivery_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "service_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_delivery" ADD CONSTRAINT "message_delivery_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

insert into message_feed (id, last) values (1, 0);

alter table service_message
  add constraint service_message_period check (ends_at is null or ends_at >= starts_at),
  add constraint service_message_title check (length(title) between 1 and 120),
  add constraint service_message_closed check ((state in ('done', 'cancelled')) = (closed_at is not null)),
  add constraint service_message_promise check (closed_at is null or next_update_at is null);
alter table message_target
  add constraint message_target_one check (num_nonnulls(vendor_id, laboratory_id, system_id) = 1);
alter table message_affected
  add constraint message_affected_one check (num_nonnulls(vendor_id, laboratory_id) = 1);
alter table message_delivery
  add constraint message_delivery_sent check (state <> 'sent' or sent_at is not null),
  add constraint message_delivery_bounced check ((state = 'bounced') = (bounced_at is not null)),
  add constraint message_delivery_at_it check ((state = 'sending') = (leased_until is not null));

-- What waits to be sent, in the order of the steps: those of one message are sent one after the other.
create index message_delivery_waiting on message_delivery (due_at, id) where state in ('queued', 'deferred', 'sending');

-- What was told stays as it was told.
create function message_step_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'a step of a message never changes' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger message_step_is_kept before update or delete on message_step
  for each row execute function message_step_is_kept();

do $$
declare name text;
begin
  foreach name in array array['service_message', 'message_component', 'message_target', 'message_affected', 'message_step',
    'message_feed', 'message_delivery', 'message_passed_on'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy staff on %I to npn_staff using (true) with check (true)', name);
    execute format('grant select, insert on %I to npn_staff', name);
  end loop;
end
$$;
grant update on service_message, message_feed, message_delivery to npn_staff;
grant delete on message_component, message_target, message_affected to npn_staff;

-- A message is for all, or for those it concerns; who else it concerns is nobody's business.
create function npn_sees_message(message uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from service_message m where m.id = message and (m.affects_all or exists (
    select from message_affected a where a.message_id = m.id
      and (a.vendor_id = npn_vendor() or a.laboratory_id = npn_laboratory()))))
$$;
revoke execute on function npn_sees_message(uuid) from public;
grant execute on function npn_sees_message(uuid) to npn_app, npn_staff;
create policy concerned on service_message for select to npn_app using (affects_all or npn_sees_message(id));
create policy concerned on message_component for select to npn_app using (npn_sees_message(message_id));
create policy concerned on message_step for select to npn_app using (npn_sees_message(message_id));
create policy own on message_delivery for select to npn_app using (vendor_id = (select npn_vendor()));
create policy own on message_passed_on to npn_app using (vendor_id = (select npn_vendor()))
  with check (vendor_id = (select npn_vendor()));
grant select on service_message, message_component, message_step, message_delivery, message_passed_on to npn_app;
grant insert on message_passed_on to npn_app;

insert into setting (key, valid_from, value) values
  -- Minutes to the next update while something is wrong, by priority (SM-2).
  ('message.updateMinutes', '2020-01-01', '{"p1": 60, "p2": 120, "p3": 480, "p4": 1440}'),
  -- Months of notice by kind (source 002): less needs a reason.
  ('message.noticeMonths', '2020-01-01', '{"maintenance": 1, "change": 6, "discontinuation": 12}'),
  -- Which functions of bilag 3 are told, by kind (SM-3).
  ('message.functions', '2020-01-01', '{"maintenance": ["operations"], "disturbance": ["operations"], "change": ["technical", "operations"], "terms": ["agreement"], "discontinuation": ["agreement", "technical", "operations"], "information": ["operations"]}');
