alter table agreement_document add column basis jsonb;
