-- AlterTable
ALTER TABLE "agreement" ALTER COLUMN "next_order" SET DEFAULT '2199-12-31'::date;

-- The cursors of lists know the dates of three centuries: what has no next date comes at the end of the last of them.
create or replace function agreement_sorts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.vendor_id <> old.vendor_id then
    new.vendor_name := (select name from organisation where id = new.vendor_id);
  end if;
  new.next_order := coalesce(new.next_date, '2199-12-31');
  return new;
end
$$;
update agreement set next_order = '2199-12-31' where next_date is null;
