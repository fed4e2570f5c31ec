-- After how many days without a draw the reconciliation calls an account silent (PA-1).
insert into setting (key, valid_from, value) values ('register.silentDays', '2020-01-01', '60');
