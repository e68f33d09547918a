-- Each activity: how often, in how many cases, how many cases start and end with it, and in how many
-- it comes more than once.
WITH kept AS (
  SELECT "row" FROM {{deals}} WHERE {{filter}}
),
per_case AS (
  SELECT
    "row",
    activity,
    count(*) AS times,
    count(*) FILTER (place = 1) AS starts,
    count(*) FILTER (next_activity IS NULL) AS ends
  FROM {{events}} AS events
  SEMI JOIN kept USING ("row")
  GROUP BY "row", activity
)
SELECT
  activity AS name,
  sum(times)::INTEGER AS "count",
  count(*)::INTEGER AS cases,
  sum(starts)::INTEGER AS starts,
  sum(ends)::INTEGER AS ends,
  count(*) FILTER (times > 1)::INTEGER AS repeated_in
FROM per_case
GROUP BY activity
ORDER BY "count" DESC, name
