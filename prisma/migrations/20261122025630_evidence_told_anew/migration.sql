-- A vendor's evidence now tells how each laboratory's own cell stands; what is kept of before is written anew by the worker when it starts.
insert into compliance_due (vendor_id) select distinct organisation_id from organisation_role where kind = 'vendor';
