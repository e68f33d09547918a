-- Cases and their events; cases in which something was repeated; how long cases took, in seconds.
WITH kept AS (
  SELECT "row" FROM {{deals}} WHERE {{filter}}
)
SELECT
  count(*)::INTEGER AS cases,
  coalesce(sum(events), 0)::INTEGER AS events,
  count(DISTINCT path)::INTEGER AS variants,
  count(*) FILTER (events > activities)::INTEGER AS rework_cases,
  avg(seconds) AS mean,
  quantile_cont(seconds, 0.5) AS median,
  quantile_cont(seconds, 0.9) AS p90,
  min(seconds) AS min,
  max(seconds) AS max
FROM {{cases}} AS cases
SEMI JOIN kept USING ("row")
