-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "next_order" DATE NOT NULL DEFAULT '9999-12-31'::date,
ADD COLUMN     "sent_at" TIMESTAMPTZ(3),
ADD COLUMN     "vendor_name" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "agreement_waits_since_id_idx" ON "agreement"("waits_since", "id");

-- CreateIndex
CREATE INDEX "agreement_next_order_id_idx" ON "agreement"("next_order", "id");

-- CreateIndex
CREATE INDEX "agreement_vendor_name_id_idx" ON "agreement"("vendor_name", "id");

-- CreateIndex
CREATE INDEX "agreement_vendor_id_waits_since_id_idx" ON "agreement"("vendor_id", "waits_since", "id");

-- CreateIndex
CREATE INDEX "agreement_vendor_id_next_order_id_idx" ON "agreement"("vendor_id", "next_order", "id");

-- CreateIndex
CREATE INDEX "agreement_vendor_name_search" ON "agreement" USING GIN ("vendor_name" gin_trgm_ops);

-- What the list is sorted by stands in the row itself: the vendor's name, and a next date also where there is none.
create function agreement_sorts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.vendor_id <> old.vendor_id then
    new.vendor_name := (select name from organisation where id = new.vendor_id);
  end if;
  new.next_order := coalesce(new.next_date, '9999-12-31');
  return new;
end
$$;
create trigger sorts before insert or update on agreement for each row execute function agreement_sorts();

create function organisation_renamed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update agreement set vendor_name = new.name where vendor_id = new.id;
  return null;
end
$$;
create trigger renamed after update of name on organisation
  for each row when (old.name <> new.name) execute function organisation_renamed();

-- What MedCom drafted and took back before it was ever sent stays MedCom's own business.
drop policy own on agreement;
create policy own on agreement to npn_app
  using (vendor_id = (select npn_vendor()) and state <> 'draft' and (state <> 'withdrawn' or sent_at is not null))
  with check (vendor_id = (select npn_vendor()));

-- Whom a vendor has its agreement with is no secret to it, nor who follows.
create policy administrators on organisation for select to npn_app
  using (id in (select organisation_id from organisation_role where kind = 'administrator'));

-- Whom to write to at a party, null for MedCom: those who may sign today, else its administrators, else its mailbox.
-- A vendor's deed must reach MedCom's people without the vendor seeing who they are.
create function npn_recipients(party uuid) returns table (name text, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  with today as (select (npn_now() at time zone 'Europe/Copenhagen')::date as day),
  reachable as (
    select case when exists (select from signing_right r, today where r.user_id = u.id
        and r.vendor_id is not distinct from party
        and r.valid_from <= day and (r.valid_to is null or r.valid_to >= day)) then 1 else 2 end as place,
      u.role, u.name, u.email
    from app_user u
    where u.vendor_id is not distinct from party and u.deactivated_at is null and u.erased_at is null
      and u.role in ('medcomAdmin', 'medcomReader', 'vendorAdmin', 'vendorUser')
      and (party is null or npn_vendor() is null or npn_vendor() = party)),
  chain as (
    select place, name, email from reachable where place = 1 or role in ('medcomAdmin', 'vendorAdmin')
    union all
    select 3, coalesce(o.support_name, o.name), o.support_email from organisation o, today
    where o.support_email is not null and (npn_vendor() is null or npn_vendor() = party or party is null)
      and o.id = coalesce(party, (select r.organisation_id from organisation_role r
        where r.kind = 'administrator' and r.valid_from <= day and (r.valid_to is null or r.valid_to >= day)
        limit 1)))
  select name, email from chain where place = (select min(place) from chain) order by name, email
$$;
revoke execute on function npn_recipients(uuid) from public;
grant execute on function npn_recipients(uuid) to npn_app, npn_staff;

-- As before, and how many agreements wait for the asker's side; beyond a hundred nobody counts.
drop function npn_shell(boolean, uuid);
create function npn_shell(asker_staff boolean, helper uuid, asker_vendor uuid) returns json
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
      else 0 end)
$$;
revoke execute on function npn_shell(boolean, uuid, uuid) from public;
grant execute on function npn_shell(boolean, uuid, uuid) to npn_app, npn_staff;
