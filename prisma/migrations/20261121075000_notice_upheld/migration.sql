alter table "notice" add column "upheld_at" timestamptz(3), add column "upheld_by" uuid, add column "upheld_note" text not null default '';
alter table "notice"
  add constraint notice_upheld_after_objection check (upheld_at is null or (answered_at is not null and btrim(upheld_note) <> ''));
