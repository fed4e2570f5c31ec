-- A note replaces the one of its kind that waits, which a vendor may neither see nor change: so notes are left by a function.
drop policy anybody_leaves on routine_note;
revoke insert on routine_note from npn_app;

create function npn_leave_note(address text, name text, vendor uuid, kind text, subject text, heading text, words text, path text, label text)
returns void language sql security definer set search_path = public, pg_temp as $$
  insert into routine_note as waiting (id, address, name, vendor_id, kind, subject_id, heading, text, path, label, created_at)
    values (gen_random_uuid(), lower(address), name, vendor, kind, subject, heading, words, path, label, npn_now())
  on conflict (address, kind, coalesce(subject_id, '')) where sent_at is null
    do update set name = excluded.name, vendor_id = excluded.vendor_id, heading = excluded.heading, text = excluded.text,
      path = excluded.path, label = excluded.label
$$;
revoke execute on function npn_leave_note(text, text, uuid, text, text, text, text, text, text) from public;
grant execute on function npn_leave_note(text, text, uuid, text, text, text, text, text, text) to npn_app, npn_staff;
