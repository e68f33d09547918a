-- One row a case: its activities in the order of time, and how long it took from first to last. The
-- steps of a case are sorted as one list, which is quicker than an ordered aggregate. Lists can't go
-- to disk while they grow, so that of many events only a part of the cases is taken at a time.
INSERT INTO import_cases
WITH cases AS (
  SELECT
    "row",
    any_value(deal) AS deal,
    list_sort(list({'place': place, 'activity': activity})) AS steps,
    min("at") AS first,
    max("at") AS last
  FROM import_ordered_events
  WHERE "row" % $parts = $part
  GROUP BY "row"
),
paths AS (
  SELECT *, list_transform(steps, lambda step: step.activity) AS path FROM cases
)
SELECT
  "row",
  deal,
  len(path)::INTEGER AS events,
  list_unique(path)::INTEGER AS activities,
  path,
  epoch_ms(last - first) / 1000.0 AS seconds
FROM paths
