-- The seconds from the activity before to each activity: how often they were measured, and their
-- quantiles in steps of 2.5 %.
WITH kept AS (
  SELECT "row" FROM {{deals}} WHERE {{filter}}
)
SELECT
  next_activity AS activity,
  count(*)::INTEGER AS "count",
  quantile_cont(wait_seconds, [{{quantiles}}]) AS quantiles
FROM {{events}} AS events
SEMI JOIN kept USING ("row")
WHERE next_activity IS NOT NULL
GROUP BY next_activity
ORDER BY "count" DESC, activity
