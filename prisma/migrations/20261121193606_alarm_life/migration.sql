-- CreateEnum
CREATE TYPE "alarm_deed" AS ENUM ('worse', 'acknowledged', 'taken', 'assigned', 'noted', 'asked', 'snoozed', 'woken', 'closed');

-- CreateEnum
CREATE TYPE "alarm_side" AS ENUM ('medcom', 'vendor', 'portal');

-- CreateEnum
CREATE TYPE "alarm_mail_about" AS ENUM ('raised', 'worse', 'asked');

-- CreateEnum
CREATE TYPE "alarm_mail_state" AS ENUM ('gathered', 'waiting', 'sent', 'refused');

-- AlterTable
ALTER TABLE "alarm" ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "mailed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "unreached_since" TIMESTAMPTZ(3),
ADD COLUMN     "urgency" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "waits_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "alarm_event" (
    "id" UUID NOT NULL,
    "alarm_id" UUID NOT NULL,
    "vendor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "deed" "alarm_deed" NOT NULL,
    "side" "alarm_side" NOT NULL,
    "by" UUID,
    "on_behalf" TEXT,
    "text" TEXT,
    "internal" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "alarm_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alarm_mail" (
    "id" UUID NOT NULL,
    "alarm_id" UUID NOT NULL,
    "vendor_id" UUID,
    "occasion" INTEGER NOT NULL,
    "about" "alarm_mail_about" NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "state" "alarm_mail_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "alarm_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alarm_event_alarm_id_at_id_idx" ON "alarm_event"("alarm_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "alarm_event_vendor_id_idx" ON "alarm_event"("vendor_id");

-- CreateIndex
CREATE INDEX "alarm_mail_vendor_id_idx" ON "alarm_mail"("vendor_id");

-- CreateIndex
CREATE INDEX "alarm_mail_address_idx" ON "alarm_mail"("address");

-- CreateIndex
CREATE UNIQUE INDEX "alarm_mail_alarm_id_occasion_address_key" ON "alarm_mail"("alarm_id", "occasion", "address");

-- CreateIndex
CREATE INDEX "alarm_urgency_id_idx" ON "alarm"("urgency", "id");

-- AddForeignKey
ALTER TABLE "alarm_event" ADD CONSTRAINT "alarm_event_alarm_id_fkey" FOREIGN KEY ("alarm_id") REFERENCES "alarm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm_event" ADD CONSTRAINT "alarm_event_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm_mail" ADD CONSTRAINT "alarm_mail_alarm_id_fkey" FOREIGN KEY ("alarm_id") REFERENCES "alarm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm_mail" ADD CONSTRAINT "alarm_mail_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table alarm_event
  add constraint alarm_event_text check (text is null or length(text) between 1 and 2000),
  add constraint alarm_event_portal check ((side = 'portal') = (by is null));
alter table alarm_mail
  add constraint alarm_mail_settled check ((state in ('sent', 'refused')) = (settled_at is not null));

-- The most serious first, and of these the newest: one figure, so that a list can go on from a row.
create function npn_alarm_urgency() returns trigger language plpgsql as $$
begin
  new.urgency := case new.severity when 'critical' then 0 when 'warning' then 1 else 2 end * 10000000000000
    + 9999999999999 - (extract(epoch from new.last_at) * 1000)::bigint;
  return new;
end
$$;
create trigger alarm_urgency before insert or update of severity, last_at on alarm
  for each row execute function npn_alarm_urgency();
update alarm set last_at = last_at;

do $$
declare name text;
begin
  foreach name in array array['alarm_event', 'alarm_mail'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy staff on %I to npn_staff using (true) with check (true)', name);
  end loop;
end
$$;
grant select, insert on alarm_event to npn_staff;
grant select, insert, update on alarm_mail to npn_staff;

-- A vendor answers its own alarms, and reads what is not MedCom's own of their course.
create policy own on alarm_event to npn_app
  using (vendor_id = (select npn_vendor()) and not internal
    and exists (select from alarm a where a.id = alarm_id and not a.observed))
  with check (vendor_id = (select npn_vendor()) and not internal and side = 'vendor'
    and exists (select from alarm a where a.id = alarm_id and not a.observed));
create policy own on alarm_mail for select to npn_app using (vendor_id = (select npn_vendor())
  and exists (select from alarm a where a.id = alarm_id and not a.observed));
grant select, insert on alarm_event to npn_app;
grant select on alarm_mail to npn_app;
grant update (answered_at, waits_since, unreached_since, version) on alarm to npn_app;

-- Whom alarms are mailed to, by kind: functions of bilag 3, as data with a day.
insert into setting (key, valid_from, value) values ('alarm.functions', '2020-01-01',
  '{"overlap": ["operations", "technical"], "unknownAccount": ["accountCreation", "security"], "manualDraw": ["operations"],
    "http": ["technical", "security"], "attemptedReturn": ["operations"], "largeDraw": ["operations"],
    "frequentDraws": ["operations"], "missedDraw": ["operations"], "lowStock": ["operations"]}');

-- The menu counts the alarms that somebody has to look at: MedCom those that nobody has seen, a vendor those it has not answered.
create or replace function npn_shell(asker_staff boolean, helper uuid, asker_vendor uuid, asker_laboratory uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object(
    'support', (select json_build_object('name', coalesce(o.support_name, o.name), 'phone', o.support_phone,
        'email', o.support_email, 'hours', o.support_hours)
      from organisation o
      where o.id = coalesce(helper, (select r.organisation_id from organisation_role r
        where r.kind = 'administrator' and daterange(r.valid_from, r.valid_to, '[]')
          @> (npn_now() at time zone 'Europe/Copenhagen')::date
        limit 1))),
    'quarantined', case when asker_staff then (select count(*) from quarantined_line where status = 'open') else 0 end,
    'agreements', case
      when asker_staff then (select count(*) from (
        select from agreement where waits_for = 'medcom' limit 100) waiting)
      when asker_vendor is not null then (select count(*) from (
        select from agreement where vendor_id = asker_vendor and waits_for = 'vendor' limit 100) waiting)
      else 0 end,
    'alarms', case
      when asker_staff then (select count(*) from (
        select from alarm where state = 'open' and not observed limit 100) unseen)
      when asker_vendor is not null then (select count(*) from (
        select from alarm where vendor_id = asker_vendor and state <> 'closed' and not observed and answered_at is null
          and (snoozed_until is null or snoozed_until <= npn_now()) limit 100) unanswered)
      else 0 end,
    'messages', (select coalesce(json_agg(json_build_object('id', m.id, 'number', m.number, 'kind', m.kind,
        'priority', m.priority, 'title', m.title, 'startsAt', m.starts_at, 'components', (
          select json_agg(json_build_object('component', c.component, 'environment', c.environment))
          from message_component c where c.message_id = m.id)) order by m.priority, m.starts_at desc), '[]')
      from (select * from service_message s
        where s.state = 'begun' and s.kind in ('disturbance', 'maintenance') and (asker_staff or s.affects_all
          or exists (select from message_affected a where a.message_id = s.id
            and (a.vendor_id = asker_vendor or a.laboratory_id = asker_laboratory)))
        order by s.priority, s.starts_at desc limit 4) m))
$$;
