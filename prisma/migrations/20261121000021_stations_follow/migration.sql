-- What lives at a laboratory goes with it to its next vendor: the one before may no longer renew a station's link or
-- resend an invitation, and the new one must be able to end them. What is revoked, used or withdrawn stays where it was.
create function laboratory_changed_hands() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  update station set vendor_id = new.vendor_id where laboratory_id = new.id and revoked_at is null;
  update invitation set vendor_id = new.vendor_id
    where laboratory_id = new.id and accepted_at is null and withdrawn_at is null;
  return null;
end
$$;

create trigger laboratory_changed_hands after update of vendor_id on laboratory
  for each row when (old.vendor_id is distinct from new.vendor_id) execute function laboratory_changed_hands();
