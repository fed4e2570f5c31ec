-- A point with a deadline after the agreement came into force has no date before that day.
alter table "setup_item" add column "due_months" smallint;
alter table setup_item
  drop constraint setup_item_gate_or_date,
  add constraint setup_item_gate_or_date check (gate or due_on is not null or due_months is not null);
