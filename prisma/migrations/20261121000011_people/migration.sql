-- Administrators sign in personally, never from a functional mailbox (PA-4).
alter table app_user
  add constraint app_user_administrator_is_a_person
    check (not (functional and role in ('medcomAdmin', 'vendorAdmin')));
alter table invitation
  add constraint invitation_email_lower_case check (email = lower(email)),
  add constraint invitation_administrator_is_a_person
    check (not (functional and role in ('medcomAdmin', 'vendorAdmin')));

alter table signing_right
  add constraint signing_right_period check (valid_to >= valid_from),
  add constraint signing_right_once_at_a_time
    exclude using gist (user_id with =, daterange(valid_from, valid_to, '[]') with &&);

create index app_user_by_name on app_user (name, id);
create index app_user_search on app_user using gin (name gin_trgm_ops, email gin_trgm_ops);
create index invitation_by_time on invitation (invited_at, id);

-- Whoever closes an access ends its sessions and links, whatever rows they may see themselves.
create function app_user_close() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from session where user_id = new.id;
  delete from sign_in_token where email = old.email;
  return new;
end
$$;
create trigger app_user_closed after update on app_user for each row
  when (old.deactivated_at is null and new.deactivated_at is not null or old.email <> new.email)
  execute function app_user_close();
