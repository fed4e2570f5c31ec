-- CreateEnum
CREATE TYPE "alarm_kind" AS ENUM ('largeDraw', 'frequentDraws', 'missedDraw', 'lowStock', 'manualDraw', 'http', 'attemptedReturn', 'overlap', 'unknownAccount');

-- CreateEnum
CREATE TYPE "alarm_rule_mode" AS ENUM ('off', 'observing', 'inForce');

-- CreateEnum
CREATE TYPE "alarm_severity" AS ENUM ('critical', 'warning', 'notice');

-- CreateEnum
CREATE TYPE "alarm_state" AS ENUM ('open', 'acknowledged', 'closed');

-- CreateEnum
CREATE TYPE "alarm_closing" AS ENUM ('handled', 'falseAlarm', 'agreed', 'over', 'other');

-- CreateTable
CREATE TABLE "alarm_rule" (
    "id" UUID NOT NULL,
    "kind" "alarm_kind" NOT NULL,
    "valid_from" DATE NOT NULL,
    "mode" "alarm_rule_mode" NOT NULL,
    "severity" "alarm_severity" NOT NULL,
    "thresholds" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alarm_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alarm_threshold" (
    "account_id" UUID NOT NULL,
    "kind" "alarm_kind" NOT NULL,
    "thresholds" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alarm_threshold_pkey" PRIMARY KEY ("account_id","kind")
);

-- CreateTable
CREATE TABLE "alarm" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "alarm_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "rule_id" UUID NOT NULL,
    "vendor_id" UUID,
    "laboratory_id" UUID,
    "account" TEXT,
    "severity" "alarm_severity" NOT NULL,
    "observed" BOOLEAN NOT NULL,
    "state" "alarm_state" NOT NULL DEFAULT 'open',
    "owner_id" UUID,
    "facts" JSONB NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "occurrences" INTEGER NOT NULL DEFAULT 1,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" UUID,
    "snoozed_until" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "closing_reason" "alarm_closing",
    "closing_note" TEXT,
    "earlier_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alarm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alarm_occurrence" (
    "id" UUID NOT NULL,
    "alarm_id" UUID NOT NULL,
    "vendor_id" UUID,
    "draw_id" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mark" TEXT,
    "facts" JSONB NOT NULL,

    CONSTRAINT "alarm_occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alarm_rule_kind_valid_from_key" ON "alarm_rule"("kind", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "alarm_number_key" ON "alarm"("number");

-- CreateIndex
CREATE INDEX "alarm_state_last_at_id_idx" ON "alarm"("state", "last_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "alarm_vendor_id_state_idx" ON "alarm"("vendor_id", "state");

-- CreateIndex
CREATE INDEX "alarm_laboratory_id_state_idx" ON "alarm"("laboratory_id", "state");

-- CreateIndex
CREATE INDEX "alarm_account_idx" ON "alarm"("account");

-- CreateIndex
CREATE INDEX "alarm_kind_subject_raised_at_idx" ON "alarm"("kind", "subject", "raised_at" DESC);

-- CreateIndex
CREATE INDEX "alarm_rule_id_idx" ON "alarm"("rule_id");

-- CreateIndex
CREATE INDEX "alarm_earlier_id_idx" ON "alarm"("earlier_id");

-- CreateIndex
CREATE INDEX "alarm_owner_id_idx" ON "alarm"("owner_id");

-- CreateIndex
CREATE INDEX "alarm_occurrence_alarm_id_at_id_idx" ON "alarm_occurrence"("alarm_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "alarm_occurrence_draw_id_idx" ON "alarm_occurrence"("draw_id");

-- CreateIndex
CREATE INDEX "alarm_occurrence_vendor_id_idx" ON "alarm_occurrence"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "alarm_occurrence_alarm_id_draw_id_key" ON "alarm_occurrence"("alarm_id", "draw_id");

-- CreateIndex
CREATE UNIQUE INDEX "alarm_occurrence_alarm_id_mark_key" ON "alarm_occurrence"("alarm_id", "mark");

-- AddForeignKey
ALTER TABLE "alarm_threshold" ADD CONSTRAINT "alarm_threshold_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "alarm_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_earlier_id_fkey" FOREIGN KEY ("earlier_id") REFERENCES "alarm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm_occurrence" ADD CONSTRAINT "alarm_occurrence_alarm_id_fkey" FOREIGN KEY ("alarm_id") REFERENCES "alarm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm_occurrence" ADD CONSTRAINT "alarm_occurrence_draw_id_fkey" FOREIGN KEY ("draw_id") REFERENCES "draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm_occurrence" ADD CONSTRAINT "alarm_occurrence_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One that is not closed for each kind and subject; raising it counts instead (DR-3).
create unique index alarm_one_open on alarm (kind, subject) where state <> 'closed';

alter table alarm_rule
  add constraint alarm_rule_thresholds check (jsonb_typeof(thresholds) = 'object'),
  add constraint alarm_rule_reason check (length(reason) between 1 and 500);
alter table alarm_threshold
  add constraint alarm_threshold_thresholds check (jsonb_typeof(thresholds) = 'object'),
  add constraint alarm_threshold_reason check (length(reason) between 1 and 500);
alter table alarm
  add constraint alarm_closed check ((state = 'closed') = (closed_at is not null)),
  add constraint alarm_closing check ((state = 'closed') = (closing_reason is not null)),
  add constraint alarm_acknowledged check (state <> 'acknowledged' or acknowledged_at is not null),
  add constraint alarm_counted check (occurrences >= 1 and last_at >= raised_at),
  add constraint alarm_snoozed check (snoozed_until is null or state <> 'closed');
alter table alarm_occurrence
  add constraint alarm_occurrence_found check (num_nonnulls(draw_id, mark) = 1);

do $$
declare name text;
begin
  foreach name in array array['alarm_rule', 'alarm_threshold', 'alarm', 'alarm_occurrence'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy staff on %I to npn_staff using (true) with check (true)', name);
    execute format('grant select, insert, update on %I to npn_staff', name);
  end loop;
end
$$;
grant delete on alarm_threshold to npn_staff;
grant usage on sequence alarm_number_seq to npn_staff;

-- A vendor sees what rules there are, and its own alarms of those that are in force.
create policy everybody on alarm_rule for select to npn_app using (true);
create policy own on alarm_threshold for select to npn_app
  using (exists (select from account a where a.id = account_id and a.vendor_id = (select npn_vendor())));
create policy own on alarm to npn_app using (vendor_id = (select npn_vendor()) and not observed)
  with check (vendor_id = (select npn_vendor()) and not observed);
create policy own on alarm_occurrence for select to npn_app using (vendor_id = (select npn_vendor())
  and exists (select from alarm a where a.id = alarm_id and not a.observed));
grant select on alarm_rule, alarm_threshold, alarm, alarm_occurrence to npn_app;

-- What holds from the beginning (DR-3): everything is observed first, but for numbers handed out twice and draws by hand
-- after their last day. The figures are named in lib/alarms/thresholds.ts.
insert into alarm_rule (id, kind, valid_from, mode, severity, thresholds, reason, decided_at)
select gen_random_uuid(), kind::alarm_kind, '2020-01-01', mode::alarm_rule_mode, severity::alarm_severity,
  thresholds::jsonb, 'Reglen, som portalen begyndte med.', '2020-01-01T00:00:00Z'
from (values
  ('largeDraw', 'observing', 'warning', '{"times": 2, "deviations": 6, "history": 8, "plainLimit": 100000}'),
  ('frequentDraws', 'observing', 'warning', '{"days": 7, "least": 4, "deviations": 4, "history": 8, "plainLimit": 10}'),
  ('missedDraw', 'observing', 'warning', '{"deviations": 6, "graceDays": 5, "history": 4, "plainDays": 28}'),
  ('lowStock', 'observing', 'warning', '{"weeks": 13, "criticalWeeks": 4}'),
  ('manualDraw', 'inForce', 'warning', '{"from": null}'),
  ('http', 'observing', 'warning', '{"from": null}'),
  ('attemptedReturn', 'observing', 'notice', '{}'),
  ('overlap', 'inForce', 'critical', '{}'),
  ('unknownAccount', 'observing', 'warning', '{}')
) as rule (kind, mode, severity, thresholds);
