-- Where a part or clause comes from and where it goes both count: one of a draft may not be moved into what is published.
create or replace function template_content_is_kept() returns trigger language plpgsql as $$
declare
  sides jsonb[] := array[to_jsonb(old), to_jsonb(new)];
  touched jsonb;
  version_status template_status;
begin
  foreach touched in array sides loop
    if tg_table_name = 'template_part' then
      select status into version_status from template_version where id = (touched ->> 'template_version_id')::uuid;
    else
      select v.status into version_status from template_part p join template_version v on v.id = p.template_version_id
        where p.id = (touched ->> 'part_id')::uuid;
    end if;
    if version_status is distinct from 'draft' and version_status is not null then
      raise exception 'a published template never changes' using errcode = 'integrity_constraint_violation';
    end if;
  end loop;
  return coalesce(new, old);
end
$$;
