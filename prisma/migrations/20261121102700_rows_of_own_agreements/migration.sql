-- What a vendor adds to an agreement is added to one that it sees: until now only the row's own stamp was held.
drop policy own_new on agreement_state_entry;
drop policy own_new on agreement_document;
drop policy own_new on signature;
create policy own_new on agreement_state_entry for insert to npn_app
  with check (vendor_id = (select npn_vendor()) and agreement_id in (select id from agreement));
create policy own_new on agreement_document for insert to npn_app
  with check (vendor_id = (select npn_vendor()) and agreement_id in (select id from agreement));
create policy own_new on signature for insert to npn_app
  with check (vendor_id = (select npn_vendor()) and agreement_id in (select id from agreement)
    and document_id in (select id from agreement_document));
