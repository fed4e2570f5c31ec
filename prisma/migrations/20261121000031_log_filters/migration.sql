-- The log is filtered by who and what: rare deeds must not be looked for in a million entries.
create index audit_entry_verb_at_position_idx on audit_entry (verb, at desc, "position" desc);
create index audit_entry_actor_kind_at_position_idx on audit_entry (actor_kind, at desc, "position" desc);
