-- A laboratory has a deadline of its own only where it came after the agreement was in force, and evidence of the draw log looks all the
-- way back; what is kept of before is judged anew by the worker when it starts.
insert into compliance_due (vendor_id) select distinct organisation_id from organisation_role where kind = 'vendor';
