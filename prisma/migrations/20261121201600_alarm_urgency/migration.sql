-- As before, and what is only observed comes after all that somebody was told of.
create or replace function npn_alarm_urgency() returns trigger language plpgsql as $$
begin
  new.urgency := (case new.severity when 'critical' then 0 when 'warning' then 1 else 2 end
      + case when new.observed then 3 else 0 end) * 10000000000000
    + 9999999999999 - (extract(epoch from new.last_at) * 1000)::bigint;
  return new;
end
$$;
drop trigger alarm_urgency on alarm;
create trigger alarm_urgency before insert or update of severity, last_at, observed on alarm
  for each row execute function npn_alarm_urgency();
update alarm set last_at = last_at;
