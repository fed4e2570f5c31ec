-- A functional mailbox never signs (PA-4). The verbs say so in words; of two who give the right and make the user a
-- mailbox at the same moment, the second waits for the first and is refused.
create function signing_right_of_a_person() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := (npn_now() at time zone 'Europe/Copenhagen')::date;
  mailbox boolean;
begin
  if new.valid_to < today then return new; end if;
  select u.functional into mailbox from app_user u where u.id = new.user_id for share;
  if mailbox then
    raise exception 'new row for relation "signing_right" violates check constraint "signing_right_of_a_person"'
      using errcode = 'check_violation', constraint = 'signing_right_of_a_person';
  end if;
  return new;
end
$$;
create trigger of_a_person before insert or update on signing_right
  for each row execute function signing_right_of_a_person();

create function app_user_signatory_is_a_person() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := (npn_now() at time zone 'Europe/Copenhagen')::date;
begin
  if exists (select from signing_right r where r.user_id = new.id and (r.valid_to is null or r.valid_to >= today)) then
    raise exception 'new row for relation "app_user" violates check constraint "app_user_signatory_is_a_person"'
      using errcode = 'check_violation', constraint = 'app_user_signatory_is_a_person';
  end if;
  return new;
end
$$;
create trigger signatory_is_a_person before update on app_user for each row
  when (new.functional and not old.functional) execute function app_user_signatory_is_a_person();
