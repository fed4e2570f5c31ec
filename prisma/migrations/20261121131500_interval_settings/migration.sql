-- How often a decision for a day has been changed: two who change it at once do not undo each other's unseen.
alter table setting add column version int not null default 1;

-- Days before a mailbox must be confirmed again on which it is told so.
insert into setting (key, valid_from, value) values ('mailbox.attestNoticeDays', '2020-01-01', '30');
