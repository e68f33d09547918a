-- The time from the first coming of one activity to the first coming of another, in seconds.
WITH kept AS (
  SELECT "row" FROM {{deals}} WHERE {{filter}}
),
spans AS (
{{between}}
)
SELECT
  count(*)::INTEGER AS n,
  avg(seconds) AS mean,
  quantile_cont(seconds, 0.5) AS median,
  quantile_cont(seconds, 0.9) AS p90
FROM spans
SEMI JOIN kept USING ("row")
