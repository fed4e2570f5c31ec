-- Every mailed link of a review is a row: so an old one can say plainly what has become of its review, and a reminder
-- does not end the link of the first mail (CP-3).
create table review_link (
  token_digest text primary key,
  review_id uuid not null,
  vendor_id uuid not null,
  address text not null,
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  constraint review_link_review_id_fkey foreign key (review_id) references review (id) on delete restrict on update cascade,
  constraint review_link_vendor_id_fkey foreign key (vendor_id) references organisation (id) on delete restrict on update cascade
);
create index review_link_review_id_idx on review_link (review_id);
create index review_link_vendor_id_idx on review_link (vendor_id);
create index review_link_address_idx on review_link (address);
drop index review_token_digest_key;
alter table review drop column token_digest;
alter table review_link enable row level security;
create policy staff on review_link to npn_staff using (true) with check (true);
grant select, insert, update on review_link to npn_staff;

-- As before; and the name of a deputy who was erased goes from the revisions of those whom they stepped in for.
create or replace function contact_revision_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - '{to_version,name,title,email,phone,hours,deputy_name,erased_at}'::text[]
      = to_jsonb(old) - '{to_version,name,title,email,phone,hours,deputy_name,erased_at}'::text[]
    and (old.to_version is null or new.to_version is not distinct from old.to_version)
    and (new.erased_at is not null
      or to_jsonb(new) - '{to_version,deputy_name}'::text[] = to_jsonb(old) - '{to_version,deputy_name}'::text[]
        and (new.deputy_name is not distinct from old.deputy_name
          or old.deputy_name is not null and new.deputy_name = 'Slettet person'))
  then return new; end if;
  raise exception 'a revision of a contact never changes' using errcode = 'integrity_constraint_violation';
end
$$;

-- The other kinds of what is held on people: users whose access has ended, and invitations that nobody took.
update setting set value = value || '{"user": 24, "invitation": 6}' where key = 'privacy.keepMonths';
