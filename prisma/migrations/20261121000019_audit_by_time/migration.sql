-- The log is read by time: entries that several processes wrote may stand in the chain in another order.
create index audit_entry_at_position_idx on audit_entry (at desc, "position" desc);
