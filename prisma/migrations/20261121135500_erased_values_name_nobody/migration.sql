-- A value that is erased says no more whose it was: where it was an address', that is the address itself (CP-4).
grant update (person_id) on audit_personal_value to npn_staff;
update audit_personal_value set person_id = null where erased_at is not null;
