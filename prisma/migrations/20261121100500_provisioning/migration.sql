-- The day on which a person set an account up by hand; it may be earlier than when they said so.
alter table account_change add column done_on date;
grant update (done_on) on account_change to npn_staff;

-- The accounts whose wanted state nobody has confirmed, the oldest first.
create index account_unconfirmed on account (wanted_at, id)
  where wanted_change is not null and confirmed_change is distinct from wanted_change;

-- The last draw of an account, and the last that was refused: refusals are rare, and must not be looked for in all draws.
create index draw_account_drawn_at_id_idx on draw (account, drawn_at desc, id desc);
create index draw_account_refused on draw (account, drawn_at desc, id desc) where outcome = 'refused';
