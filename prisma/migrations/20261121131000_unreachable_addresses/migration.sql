-- Whether mail to an address of a vendor's is known to come back (AC-2). Asked as its reader: a vendor sees its own.
create function npn_unreachable(address text, vendor uuid) returns boolean
language sql stable as $$
  select exists (select from mailbox m
    where m.vendor_id = vendor and m.address = lower($1) and m.unreachable_since is not null)
$$;

-- As before, and an address that mail does not reach is nobody: the next place in the chain takes over.
create or replace function npn_recipients(party uuid) returns table (name text, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  with today as (select (npn_now() at time zone 'Europe/Copenhagen')::date as day),
  reachable as (
    select case when exists (select from signing_right r, today where r.user_id = u.id
        and r.vendor_id is not distinct from party
        and r.valid_from <= day and (r.valid_to is null or r.valid_to >= day)) then 1 else 3 end as place,
      u.role, u.name, u.email
    from app_user u
    where u.vendor_id is not distinct from party and u.deactivated_at is null and u.erased_at is null
      and u.role in ('medcomAdmin', 'medcomReader', 'vendorAdmin', 'vendorUser')
      and (party is null or npn_vendor() is null or npn_vendor() = party)),
  chain as (
    select place, name, email from reachable where place = 1 or role in ('medcomAdmin', 'vendorAdmin')
    union all
    select 2, c.name, m.address from contact c
    join contact_duty d on d.contact_id = c.id and d.function_key = 'agreement'
    join mailbox m on m.id = c.mailbox_id
    where c.vendor_id = party and c.laboratory_id is null and c.ended_at is null
      and (npn_vendor() is null or npn_vendor() = party)
    union all
    select 4, coalesce(o.support_name, o.name), o.support_email from organisation o, today
    where o.support_email is not null and (npn_vendor() is null or npn_vendor() = party or party is null)
      and o.id = coalesce(party, (select r.organisation_id from organisation_role r
        where r.kind = 'administrator' and r.valid_from <= day and (r.valid_to is null or r.valid_to >= day)
        limit 1))),
  reached as (select place, name, email from chain where not npn_unreachable(email, party))
  select name, email from reached where place = (select min(place) from reached) order by name, email
$$;
