-- After so many hours without a line the draw log is not up to date, and "not found" is no longer certain (NR-1).
insert into setting (key, valid_from, value) values ('drawLog.staleAfterHours', '2020-01-01', '24')
  on conflict do nothing;
