-- A lock of its own: whoever makes the demo data holds the other for as long as that takes.
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
