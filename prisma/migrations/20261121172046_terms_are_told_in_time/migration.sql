-- Changed terms are told half a year before they apply, as source 002 has it (SM-2).
update setting set value = value || '{"terms": 6}'
where key = 'message.noticeMonths' and not value ? 'terms';
