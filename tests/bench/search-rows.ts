type Ask = (sql: string) => Promise<unknown>

/** Names as they are in life: many share their words, and none is like another throughout. */
const PARTIES = `
  with vendor as (
    insert into organisation (id, name, city, support_email, created_at)
    select gen_random_uuid(), (array['Nordlys', 'Solsort', 'Havørn', 'Bøgeskov', 'Åkande', 'Lærke', 'Klitrose', 'Morgenrøde',
      'Fjordblik', 'Hedelyng'])[1 + n % 10] || ' Lab-IT ' || n, 'Aarhus', 'support' || n || '@maalt.example', now()
    from generate_series(1, 100) n returning id, name),
  numbered as (select id, row_number() over (order by name) - 1 as place from vendor)
  insert into laboratory (id, name, code, city, vendor_id, created_at)
  select gen_random_uuid(), (array['Klinisk Biokemi', 'Mikrobiologi', 'Patologi', 'Immunologi', 'Genetik'])[1 + n % 5]
    || ', Målehospital ' || n / 5, 'M' || n, (array['Aalborg', 'Odense', 'Køge', 'Næstved', 'Viborg'])[1 + n / 5 % 5], id, now()
  from generate_series(0, 999) n join numbered on place = n % 100`

const MAILBOXES = `
  insert into mailbox (id, vendor_id, address, created_at, proven_at)
  select gen_random_uuid(), vendor_id, 'drift' || row_number() over (order by code) || '@maalt.example', now(), now()
  from laboratory`

const PLACE = `place as (
  select l.id, l.vendor_id, m.id as mailbox_id, row_number() over (order by l.code) - 1 as place
  from laboratory l join lateral (select id from mailbox where vendor_id = l.vendor_id order by md5(id::text || l.id::text) limit 1) m on true)`

const ACCOUNTS = `
  with ${PLACE}
  insert into account (id, name, environment, department, purpose, vendor_id, laboratory_id, mailbox_id, state, state_since, created_at)
  select gen_random_uuid(), 'konto-' || n, 'production', 'Afdeling ' || n % 50, 'automatic', vendor_id, place.id, mailbox_id,
    'open', now(), now()
  from generate_series(0, 9999) n join place on place = n % 1000`

const CONTACTS = `
  with ${PLACE}
  insert into contact (id, vendor_id, laboratory_id, kind, name, title, mailbox_id, phone, channels, created_at, confirmed_at)
  select gen_random_uuid(), vendor_id, place.id, 'person',
    (array['Anne', 'Søren', 'Mette', 'Lars', 'Birgit', 'Åse', 'Jens', 'Kirsten', 'Henrik', 'Dorthe'])[1 + n % 10] || ' ' ||
    (array['Jensen', 'Nielsen', 'Pedersen', 'Sørensen', 'Østergaard', 'Mandrup', 'Kjær', 'Aagaard'])[1 + n / 10 % 8] || ' ' ||
    (array['Holm', 'Lund', 'Bak', 'Dahl', 'Friis'])[1 + n / 80 % 5] || ' ' || n, 'Bioanalytiker', mailbox_id,
    '70 ' || lpad((n / 10000)::text, 2, '0') || ' ' || lpad((n / 100 % 100)::text, 2, '0') || ' ' || lpad((n % 100)::text, 2, '0'),
    '{mail}', now(), now()
  from generate_series(0, 9999) n join place on place = n % 1000`

const TEMPLATES = `
  with template as (
    insert into agreement_template (id, name, created_at) values (gen_random_uuid(), 'Målt aftale', now()) returning id)
  insert into template_version (id, template_id, number, status, title, termination_months, terms_months, created_at,
    published_at, replaced_at)
  select gen_random_uuid(), template.id, 1, 'replaced', 'Målt aftale', 6, 6, now(), now(), now() from template`

const AGREEMENTS = `
  with vendor as (select id, row_number() over (order by name) - 1 as place from organisation where name like '% Lab-IT %')
  insert into agreement (id, number, vendor_id, administrator_id, template_version_id, state, state_since, waits_for,
    waits_since, in_force_on, ends_on, sent_at, created_at)
  select gen_random_uuid(), 'NPN-2026-' || lpad(n::text, 5, '0'), vendor.id, vendor.id, version.id, 'ended', now(), 'nobody',
    now(), current_date - 400, current_date - 100, now(), now()
  from generate_series(1, 10000) n join vendor on place = n % 100 cross join template_version version`

/** 100 vendors, 1,000 laboratories, and 10,000 each of accounts, contacts and agreements, written past the door. */
export async function fillSearch(ask: Ask): Promise<void> {
  for (const sql of [PARTIES, MAILBOXES, ACCOUNTS, CONTACTS, TEMPLATES, AGREEMENTS, 'vacuum analyze'])
    await ask(sql)
}
