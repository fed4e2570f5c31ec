-- The figures that generated histories with planted faults showed to be right (npm run bench -- alarms).
update alarm_rule r set thresholds = figures::jsonb
from (values
  ('largeDraw', '{"times": 2, "alwaysTimes": 8, "deviations": 4, "history": 8, "plainLimit": 1000000}'),
  ('frequentDraws', '{"days": 7, "least": 4, "deviations": 5, "history": 8, "plainLimit": 30}'),
  ('missedDraw', '{"deviations": 5, "graceDays": 7, "history": 5, "plainDays": 42, "summerFrom": 28, "summerTo": 30}')
) as better (kind, figures)
where r.kind = better.kind::alarm_kind and r.valid_from = '2020-01-01';

-- Lines of the draw log that are older when they come raise no alarm but of overlaps: an old log is no news (DR-3).
insert into setting (key, valid_from, value) values ('alarm.judgedDays', '2020-01-01', '92');
