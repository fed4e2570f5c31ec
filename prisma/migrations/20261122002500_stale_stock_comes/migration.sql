-- Whoever marks stock as not reckoned asks for it to be reckoned anew, once a transaction; nobody has to remember it. The job has no
-- key: a key would be held until commit, by transactions that then wait for each other's laboratories.
create function npn_stock_stale(laboratory uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  this text := pg_current_xact_id()::text;
begin
  update laboratory_stock set target_weeks = null where laboratory_id = laboratory;
  -- The queue is made after the migrations.
  if current_setting('npn.stock_asked', true) is distinct from this and to_regclass('graphile_worker._private_jobs') is not null then
    perform set_config('npn.stock_asked', this, true);
    perform npn_enqueue('stock.refreshStale', '{}'::json, null, null);
  end if;
end
$$;
revoke execute on function npn_stock_stale(uuid) from public;

create or replace function npn_laboratory_stock() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into laboratory_stock (laboratory_id, vendor_id) values (new.id, new.vendor_id) on conflict do nothing;
  else
    update laboratory_stock set vendor_id = new.vendor_id where laboratory_id = new.id;
    perform npn_stock_stale(new.id);
  end if;
  return null;
end
$$;

create or replace function npn_stock_of_plan() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform npn_stock_stale(new.laboratory_id);
  return null;
end
$$;
