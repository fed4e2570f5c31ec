-- A vendor says which of its systems its laboratories use, and sees who owns the laboratories it serves.
grant insert, update, delete on laboratory_system to npn_app;
-- That the system is the vendor's own is the verb's to check: "system" is seen through laboratory_system, and a policy
-- here that asked for it would go round in a ring.
create policy own_begins on laboratory_system for insert to npn_app with check (
  vendor_id = (select npn_vendor())
  and laboratory_id in (select id from laboratory where vendor_id = (select npn_vendor())));
create policy own_ends on laboratory_system for update to npn_app
  using (vendor_id = (select npn_vendor())
    and laboratory_id in (select id from laboratory where vendor_id = (select npn_vendor())))
  with check (vendor_id = (select npn_vendor()));
create policy own_replaced on laboratory_system for delete to npn_app
  using (vendor_id = (select npn_vendor())
    and laboratory_id in (select id from laboratory where vendor_id = (select npn_vendor())));

create policy owner_of_served on organisation_role for select to npn_app
  using (kind = 'laboratoryOwner' and organisation_id in (select organisation_id from laboratory_owner));
