-- Notices and dates that still mean something are found by their day, and nothing else is in these indexes.
create index agreement_to_sign_by on agreement (sign_by) where state = 'sent';
create index agreement_to_take_effect on agreement (in_force_from) where state = 'settingUp';
create index agreement_to_end on agreement (ends_on) where state = 'terminated';
create index setup_item_open_until on setup_item (due_on) where state = 'open';
create index notice_coming_into_effect on notice (effective_on) where withdrawn_at is null and applied_at is null;
create index notice_to_answer_by on notice (act_by)
  where kind = 'changedTerms' and answer is null and withdrawn_at is null and applied_at is null;

-- Every date of an agreement that somebody must know of, each kind once a day (AG-5): the next one in lists, the calendar
-- and the reminders all read it. Whoever asks sees the dates of the agreements they see. Left out is what can no longer
-- happen: after the agreement's last day, or of terms older than those it follows.
create view agreement_date with (security_invoker = true) as
  select a.id as agreement_id, a.number, a.vendor_id, a.vendor_name, a.sign_by as date, 'signBy' as event, 1 as count,
    (a.state_since at time zone 'Europe/Copenhagen')::date as known_on
  from agreement a where a.state = 'sent' and a.sign_by is not null
  union all
  select a.id, a.number, a.vendor_id, a.vendor_name, a.in_force_from, 'takesEffect', 1,
    (a.state_since at time zone 'Europe/Copenhagen')::date
  from agreement a where a.state = 'settingUp' and a.in_force_from is not null
  union all
  select a.id, a.number, a.vendor_id, a.vendor_name, a.ends_on, 'ends', 1,
    (a.state_since at time zone 'Europe/Copenhagen')::date
  from agreement a where a.state = 'terminated' and a.ends_on is not null
  union all
  select a.id, a.number, a.vendor_id, a.vendor_name, i.due_on,
    case when i.carrier = 'medcom' then 'medcomObligation' else 'obligation' end, count(*)::int,
    coalesce(a.in_force_on, (a.state_since at time zone 'Europe/Copenhagen')::date)
  from setup_item i join agreement a on a.id = i.agreement_id
  where i.state = 'open' and i.due_on is not null and a.state in ('settingUp', 'inForce', 'terminated')
    and (a.ends_on is null or i.due_on <= a.ends_on)
  group by a.id, i.due_on, i.carrier = 'medcom'
  union all
  select a.id, a.number, a.vendor_id, a.vendor_name, n.act_by, 'answerBy', 1,
    (n.given_at at time zone 'Europe/Copenhagen')::date
  from notice n join agreement a on a.id = n.agreement_id join terms_change c on c.id = n.terms_change_id
    join template_version told on told.id = c.template_version_id
    join template_version followed on followed.id = a.template_version_id
  where n.kind = 'changedTerms' and n.answer is null and n.withdrawn_at is null and n.applied_at is null
    and n.act_by < n.effective_on and a.state in ('inForce', 'terminated')
    and (a.ends_on is null or n.effective_on <= a.ends_on) and told.number > followed.number
  union all
  select a.id, a.number, a.vendor_id, a.vendor_name, n.effective_on, 'newTerms', 1,
    (n.given_at at time zone 'Europe/Copenhagen')::date
  from notice n join agreement a on a.id = n.agreement_id join terms_change c on c.id = n.terms_change_id
    join template_version told on told.id = c.template_version_id
    join template_version followed on followed.id = a.template_version_id
  where n.kind = 'changedTerms' and n.withdrawn_at is null and n.applied_at is null and a.state in ('inForce', 'terminated')
    and (a.ends_on is null or n.effective_on <= a.ends_on) and told.number > followed.number
  union all
  select a.id, a.number, a.vendor_id, a.vendor_name, n.effective_on, 'succession', 1,
    (n.given_at at time zone 'Europe/Copenhagen')::date
  from notice n join agreement a on a.id = n.agreement_id
  where n.kind = 'succession' and n.withdrawn_at is null and n.applied_at is null
    and a.state in ('settingUp', 'inForce', 'terminated') and (a.ends_on is null or n.effective_on <= a.ends_on);
grant select on agreement_date to npn_app, npn_staff;
