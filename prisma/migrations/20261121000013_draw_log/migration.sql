-- An upload is applied in steps, so its state has one more word than an approval list's, and its progress is kept.
create type draw_batch_status as enum ('previewed', 'applying', 'applied', 'discarded');
alter table draw_batch
  alter column status type draw_batch_status using status::text::draw_batch_status,
  add column total_lines int not null default 0,
  add column done_lines int not null default 0;

-- Two draws of the same numbers are a fact; whether both were open at once (and so a fault) may change when a return
-- arrives late, so it is a column of its own. draw_id is the later of the two by time.
alter table draw_overlap add column concurrent boolean not null default true;

-- The same bad line sent again is the same line: a service that repeats a call does not fill the quarantine.
alter table quarantined_line add column fingerprint text not null;
create unique index quarantined_line_fingerprint_key on quarantined_line (fingerprint);

-- The owner of a draw sees that it overlaps and where; whose the other draw is, its own row decides.
grant select on draw_overlap to npn_app;
create policy of_visible on draw_overlap for select to npn_app
  using (draw_id in (select id from draw) or other_id in (select id from draw));

-- Midnight in Copenhagen at the start of a day, in milliseconds since 1970: vendors and systems are stamped by it.
create function copenhagen_ms(day date) returns bigint language sql stable parallel safe as
  $$ select (extract(epoch from day::timestamp at time zone 'Europe/Copenhagen') * 1000)::bigint $$;
