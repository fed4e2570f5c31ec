-- However much a rhythm varies, a draw that is a quarter late is late: half a year's numbers do not last longer (DR-3).
update alarm_rule set thresholds = thresholds || '{"mostDays": 91}' where kind = 'missedDraw';

-- A laboratory that draws every 45 days has not stopped after its first draw. What somebody has decided stays.
update alarm_rule set thresholds = thresholds || '{"plainDays": 60}'
where kind = 'missedDraw' and valid_from = '2020-01-01' and decided_by is null and thresholds -> 'plainDays' = '42';
