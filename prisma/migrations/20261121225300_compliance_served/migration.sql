-- Between midnight and the stamping of vendors some minutes after it, what is reckoned of a laboratory concerns the vendor that
-- serves it from today, who is not the one that stands on the row yet: both are marked.
create or replace function compliance_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed text := case tg_op when 'INSERT' then 'select * from new_rows' when 'DELETE' then 'select * from old_rows'
    else 'select * from new_rows union all select * from old_rows' end;
  shared boolean := pg_try_advisory_xact_lock_shared(7026114611);
  comes boolean;
  marks bigint;
begin
  comes := shared and exists (select from compliance_due);
  if tg_argv[0] = 'everybody' then
    execute format('insert into compliance_due (vendor_id) select distinct organisation_id from organisation_role
      where kind = ''vendor'' and exists (%s)', changed);
  elsif tg_argv[0] = 'served' then
    execute format('with changed as (%s)
      insert into compliance_due (vendor_id)
      select vendor_id from changed where vendor_id is not null
      union
      select served.vendor_id from changed join laboratory_vendor served on served.laboratory_id = changed.laboratory_id
        and daterange(served.valid_from, served.valid_to, ''[]'') @> (npn_now() at time zone ''Europe/Copenhagen'')::date',
      changed);
  else
    execute format('insert into compliance_due (vendor_id) select distinct %1$I from (%2$s) changed where %1$I is not null',
      tg_argv[0], changed);
  end if;
  get diagnostics marks = row_count;
  -- The queue is made after the migrations.
  if marks > 0 and not comes and to_regclass('graphile_worker._private_jobs') is not null then
    perform npn_enqueue('compliance.refresh', '{}'::json, null, null);
  end if;
  return null;
end
$$;

drop trigger compliance_inserted on laboratory_stock;
drop trigger compliance_updated on laboratory_stock;
drop trigger compliance_deleted on laboratory_stock;
select compliance_follow('laboratory_stock', 'served');
