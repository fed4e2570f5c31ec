-- A right to sign that ends is reminded of before its last day, each reminder once (AG-5). MedCom's business alone to keep.
create table "signing_right_reminder" (
  "id" uuid not null,
  "right_id" uuid not null,
  "ends_on" date not null,
  "days_before" smallint not null,
  "left_at" timestamptz(3) not null,
  "recipients" integer not null,
  constraint "signing_right_reminder_pkey" primary key ("id"),
  constraint "signing_right_reminder_right_id_fkey" foreign key ("right_id") references "signing_right"("id")
    on delete restrict on update cascade
);
create unique index "signing_right_reminder_right_id_ends_on_days_before_key"
  on "signing_right_reminder"("right_id", "ends_on", "days_before");
create index "signing_right_valid_to_idx" on "signing_right"("valid_to");

alter table signing_right_reminder enable row level security;
create policy staff on signing_right_reminder to npn_staff using (true) with check (true);
grant select, insert on signing_right_reminder to npn_staff;
