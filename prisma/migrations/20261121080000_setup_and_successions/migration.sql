-- A laboratory that changes vendor gets a new plan with the new one; the former vendor's stays with it.
drop index "first_draw_plan_laboratory_id_key";
create unique index "first_draw_plan_laboratory_id_vendor_id_key" on "first_draw_plan" ("laboratory_id", "vendor_id");

-- Whoever is told that one party follows another may see who they are.
create policy in_succession on organisation for select to npn_app
  using (id in (select from_id from succession) or id in (select to_id from succession));
