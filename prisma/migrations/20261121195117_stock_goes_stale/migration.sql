-- What is reckoned with and changes elsewhere (the vendor, the declared use, a plan) marks the stock as not reckoned: the worker
-- reckons it anew (stock.refreshStale), whoever changed it.
create or replace function npn_laboratory_stock() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into laboratory_stock (laboratory_id, vendor_id) values (new.id, new.vendor_id) on conflict do nothing;
  else
    update laboratory_stock set vendor_id = new.vendor_id, target_weeks = null where laboratory_id = new.id;
  end if;
  return null;
end
$$;
drop trigger laboratory_stock_follows on laboratory;
create trigger laboratory_stock_follows after update of vendor_id, yearly_production on laboratory for each row
  when (old.vendor_id is distinct from new.vendor_id or old.yearly_production is distinct from new.yearly_production)
  execute function npn_laboratory_stock();

create function npn_stock_of_plan() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update laboratory_stock set target_weeks = null where laboratory_id = new.laboratory_id;
  return null;
end
$$;
create trigger laboratory_stock_planned after insert or update on first_draw_plan
  for each row execute function npn_stock_of_plan();

-- Few are stale at a time, and they are found without reading the others.
create index laboratory_stock_stale on laboratory_stock (laboratory_id) where target_weeks is null;
