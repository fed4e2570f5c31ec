-- A mail that had not left when its alarm was closed or put off.
alter type alarm_mail_state add value 'dropped';
alter table alarm_mail
  drop constraint alarm_mail_settled,
  add constraint alarm_mail_settled check ((state in ('gathered', 'waiting')) = (settled_at is null));
