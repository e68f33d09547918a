-- What directly follows what: how often, in how many cases, and the seconds between.
WITH kept AS (
  SELECT "row" FROM {{deals}} WHERE {{filter}}
)
SELECT
  activity AS "from",
  next_activity AS "to",
  count(*)::INTEGER AS "count",
  count(DISTINCT events."row")::INTEGER AS cases,
  quantile_cont(wait_seconds, 0.5) AS median,
  avg(wait_seconds) AS mean,
  min(wait_seconds) AS min,
  max(wait_seconds) AS max
FROM {{events}} AS events
SEMI JOIN kept USING ("row")
WHERE next_activity IS NOT NULL
GROUP BY activity, next_activity
ORDER BY "count" DESC, "from", "to"
