-- CreateEnum
CREATE TYPE "stock_basis" AS ENUM ('firstDraw', 'counted', 'assumed');

-- CreateEnum
CREATE TYPE "use_source" AS ENUM ('declared', 'estimated', 'unknown');

-- CreateTable
CREATE TABLE "laboratory_day" (
    "laboratory_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "drawn" BIGINT NOT NULL DEFAULT 0,
    "returned" BIGINT NOT NULL DEFAULT 0,
    "draws" INTEGER NOT NULL DEFAULT 0,
    "automatic" INTEGER NOT NULL DEFAULT 0,
    "manual" INTEGER NOT NULL DEFAULT 0,
    "http" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "laboratory_day_pkey" PRIMARY KEY ("laboratory_id","day")
);

-- CreateTable
CREATE TABLE "laboratory_stock" (
    "laboratory_id" UUID NOT NULL,
    "vendor_id" UUID,
    "basis" "stock_basis",
    "base_on" DATE,
    "base_numbers" BIGINT,
    "counted_on" DATE,
    "in_stock" BIGINT,
    "in_stock_low" BIGINT,
    "in_stock_high" BIGINT,
    "use_source" "use_source" NOT NULL DEFAULT 'unknown',
    "weekly_use" DOUBLE PRECISION,
    "weekly_low" DOUBLE PRECISION,
    "weekly_high" DOUBLE PRECISION,
    "estimated_use" DOUBLE PRECISION,
    "intervals" INTEGER NOT NULL DEFAULT 0,
    "disagrees" BOOLEAN NOT NULL DEFAULT false,
    "empty_on" DATE,
    "empty_earliest" DATE,
    "empty_latest" DATE,
    "first_draw_on" DATE,
    "last_draw_on" DATE,
    "last_automatic_on" DATE,
    "expected_on" DATE,
    "urgent_on" DATE NOT NULL DEFAULT '2199-12-31'::date,
    "due_on" DATE NOT NULL DEFAULT '2199-12-31'::date,
    "target_weeks" INTEGER,
    "rhythm_days" INTEGER,
    "disagree_percent" INTEGER,

    CONSTRAINT "laboratory_stock_pkey" PRIMARY KEY ("laboratory_id")
);

-- CreateTable
CREATE TABLE "stock_count" (
    "id" UUID NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "vendor_id" UUID,
    "counted_on" DATE NOT NULL,
    "numbers" BIGINT NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,

    CONSTRAINT "stock_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch_cursor" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_draw_id" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "watch_cursor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "laboratory_stock_urgent_on_laboratory_id_idx" ON "laboratory_stock"("urgent_on", "laboratory_id");

-- CreateIndex
CREATE INDEX "laboratory_stock_due_on_laboratory_id_idx" ON "laboratory_stock"("due_on", "laboratory_id");

-- CreateIndex
CREATE INDEX "laboratory_stock_vendor_id_urgent_on_laboratory_id_idx" ON "laboratory_stock"("vendor_id", "urgent_on", "laboratory_id");

-- CreateIndex
CREATE INDEX "stock_count_vendor_id_idx" ON "stock_count"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_count_laboratory_id_counted_on_key" ON "stock_count"("laboratory_id", "counted_on");

-- AddForeignKey
ALTER TABLE "laboratory_day" ADD CONSTRAINT "laboratory_day_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laboratory_stock" ADD CONSTRAINT "laboratory_stock_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laboratory_stock" ADD CONSTRAINT "laboratory_stock_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_count" ADD CONSTRAINT "stock_count_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_count" ADD CONSTRAINT "stock_count_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table laboratory_day add constraint laboratory_day_not_negative
  check (drawn >= 0 and returned >= 0 and draws >= 0 and automatic >= 0 and manual >= 0 and http >= 0 and refused >= 0);
alter table laboratory_stock
  add constraint laboratory_stock_known check ((in_stock is null) = (empty_on is null) and (basis is null) = (base_on is null)),
  add constraint laboratory_stock_use check ((weekly_use is null) = (use_source = 'unknown'));
alter table stock_count add constraint stock_count_not_negative check (numbers >= 0);
alter table watch_cursor add constraint watch_cursor_one check (id = 1);

-- Stock belongs to the laboratory: whoever serves it today sees all of it, and reckons with all of it.
do $$
declare name text;
begin
  foreach name in array array['laboratory_day', 'laboratory_stock', 'stock_count', 'watch_cursor'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy staff on %I to npn_staff using (true) with check (true)', name);
    execute format('grant select, insert, update on %I to npn_staff', name);
  end loop;
end
$$;
grant select on laboratory_day, laboratory_stock, stock_count to npn_app;
grant update on laboratory_stock to npn_app;
grant insert, update on stock_count to npn_app;
create policy of_served on laboratory_day for select to npn_app using (
  laboratory_id = (select npn_laboratory())
  or laboratory_id in (select id from laboratory where vendor_id = (select npn_vendor())));
create policy of_served on stock_count for select to npn_app using (
  laboratory_id = (select npn_laboratory())
  or laboratory_id in (select id from laboratory where vendor_id = (select npn_vendor())));
create policy own_change on stock_count for update to npn_app
  using (laboratory_id in (select id from laboratory where vendor_id = (select npn_vendor())))
  with check (vendor_id = (select npn_vendor())
    and laboratory_id in (select id from laboratory where vendor_id = (select npn_vendor())));
create policy own_new on stock_count for insert to npn_app
  with check (vendor_id = (select npn_vendor())
    and laboratory_id in (select id from laboratory where vendor_id = (select npn_vendor())));
create policy own on laboratory_stock for select to npn_app
  using (vendor_id = (select npn_vendor()) or laboratory_id = (select npn_laboratory()));
create policy own_change on laboratory_stock for update to npn_app
  using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()));

-- Every laboratory has its row from the start, and it follows the laboratory to another vendor.
create function npn_laboratory_stock() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into laboratory_stock (laboratory_id, vendor_id) values (new.id, new.vendor_id) on conflict do nothing;
  else
    update laboratory_stock set vendor_id = new.vendor_id where laboratory_id = new.id;
  end if;
  return null;
end
$$;
create trigger laboratory_stock_made after insert on laboratory
  for each row execute function npn_laboratory_stock();
create trigger laboratory_stock_follows after update of vendor_id on laboratory
  for each row when (old.vendor_id is distinct from new.vendor_id) execute function npn_laboratory_stock();

-- What an installation has drawn until now. The stock itself is reckoned by the worker when it starts (watch.clock).
insert into laboratory_stock (laboratory_id, vendor_id) select id, vendor_id from laboratory;
insert into laboratory_day (laboratory_id, day, drawn, returned, draws, automatic, manual, http, refused)
select laboratory_id, (drawn_at at time zone 'Europe/Copenhagen')::date,
  coalesce(sum(count) filter (where outcome = 'done' and operation = 'draw'), 0),
  coalesce(sum(count) filter (where outcome = 'done' and operation = 'return'), 0),
  count(*) filter (where outcome = 'done' and operation = 'draw'),
  count(*) filter (where outcome = 'done' and operation = 'draw' and channel = 'webService'),
  count(*) filter (where outcome = 'done' and operation = 'draw' and channel = 'webPage'),
  count(*) filter (where outcome = 'done' and operation = 'draw' and transport = 'http'),
  count(*) filter (where outcome = 'refused')
from draw group by 1, 2;

-- The watch begins at the present end: an installation with old draws is not flooded with alarms.
insert into watch_cursor (id, last_draw_id) select 1, coalesce(max(id), 0) from draw;

-- About half a year in stock, and a draw every second week (bilag 1, 4.4): figures of a draft, so data.
insert into setting (key, valid_from, value) values
  ('stock.targetWeeks', '2020-01-01', '26'),
  ('stock.ampleWeeks', '2020-01-01', '34'),
  ('stock.lowWeeks', '2020-01-01', '20'),
  ('stock.criticalWeeks', '2020-01-01', '8'),
  ('stock.rhythmDays', '2020-01-01', '14'),
  ('stock.slackDays', '2020-01-01', '3'),
  ('stock.disagreePercent', '2020-01-01', '30');
