-- What a sender says once for every few mails, in one round trip: what became of those it had handed over, or which are its to
-- hand over next. They are marked before, so that after a crash it is known which may have been sent (SM-6): the mark is
-- on the disk when this answers. What became of a mail need not be, unless it is to be `durable`: it is there with the next mark, and the
-- sender remembers it until then. Leases are of the machine's own time, whatever the Clock says.
create function npn_message_turn(settled jsonb, candidates uuid[], room int, holder int, lease_seconds int, durable boolean)
returns jsonb
language plpgsql security definer set search_path = public, pg_temp
-- Called thousands of times with a handful each: to make a plan each time would take longer than the work, and the one that is
-- kept goes by the index, however small the table was when it was made.
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  at timestamptz := npn_now();
  ones jsonb[] := array(select jsonb_array_elements(settled));
  refused jsonb;
  taken jsonb;
begin
  if not durable then
    perform set_config('synchronous_commit', 'off', true);
  end if;
  if cardinality(ones) > 0 then
    update message_delivery d set
      state = (case one ->> 'state' when 'accepted' then 'sent' when 'refused' then 'bounced' when 'notTried' then 'queued'
        else 'deferred' end)::delivery_state,
      attempts = d.attempts - (case one ->> 'state' when 'notTried' then 1 else 0 end),
      answer = case one ->> 'state' when 'notTried' then d.answer else one ->> 'answer' end,
      leased_until = null,
      taken_by = null,
      sent_at = case one ->> 'state' when 'accepted' then at else d.sent_at end,
      bounced_at = case one ->> 'state' when 'refused' then at end,
      due_at = case one ->> 'state' when 'deferred' then at + make_interval(secs => (one ->> 'wait')::int) else d.due_at end,
      may_be_twice = d.may_be_twice or (one ->> 'unknowable')::boolean
    from unnest(ones) one
    -- One that another took for lost, and has not handed over, is this sender's still.
    where d.id = (one ->> 'id')::uuid and d.attempts = (one ->> 'attempts')::int and d.state in ('sending', 'queued');
    for refused in select one from unnest(ones) one where one ->> 'state' = 'refused' loop
      perform npn_enqueue('messages.fallBack', json_build_object('id', refused -> 'id', 'ofAddress', refused -> 'ofAddress',
        'address', refused -> 'address', 'reason', refused -> 'answer'), 'fallBack:' || (refused ->> 'id'), null);
    end loop;
  end if;
  if room > 0 and cardinality(candidates) > 0 then
    with next as (
      select d.id from unnest(candidates) with ordinality c(id, place) join message_delivery d on d.id = c.id
      -- One that is marked as this sender's was not handed over: the answer that said so was lost.
      where (d.state in ('queued', 'deferred') and d.due_at <= at) or (d.state = 'sending' and d.taken_by = holder)
      order by c.place limit room for update of d skip locked
    ), marked as (
      update message_delivery d set state = 'sending', attempts = d.attempts + 1, taken_by = holder,
        leased_until = clock_timestamp() + make_interval(secs => lease_seconds)
      from next where d.id = next.id
      returning d.id, d.attempts
    )
    select jsonb_agg(jsonb_build_object('id', id, 'attempts', attempts)) into taken from marked;
  end if;
  return coalesce(taken, '[]');
end
$$;
revoke execute on function npn_message_turn(jsonb, uuid[], int, int, int, boolean) from public;
grant execute on function npn_message_turn(jsonb, uuid[], int, int, int, boolean) to npn_staff, npn_app;
