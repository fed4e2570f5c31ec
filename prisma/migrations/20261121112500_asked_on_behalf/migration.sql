-- How a vendor asked MedCom to do something on its behalf (PA-4): every transaction says it as it begins, so that no verb
-- has to. Whoever MedCom acts for sees it beside what was asked and what was changed, without seeing whose name it is.
create function npn_behalf() returns text
language sql stable as $$ select nullif(current_setting('npn.behalf', true), '') $$;

alter table "account_request" add column "on_behalf" text default npn_behalf(),
  add constraint account_request_on_behalf check (on_behalf in ('phone', 'mail', 'meeting'));
alter table "contact_list_version" add column "on_behalf" text default npn_behalf(),
  add constraint contact_list_version_on_behalf check (on_behalf in ('phone', 'mail', 'meeting'));
