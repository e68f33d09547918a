-- The graph of the most frequent ways that together cover a share of the cases: activities where
-- `to` is null, else what directly follows what. Starts and ends count cases.
{{shownWays}}
steps AS (
  SELECT * FROM {{events}} AS events SEMI JOIN shown USING ("row")
)
SELECT
  activity AS "from",
  NULL AS "to",
  count(*)::INTEGER AS "count",
  count(*) FILTER (place = 1)::INTEGER AS starts,
  count(*) FILTER (next_activity IS NULL)::INTEGER AS ends,
  NULL AS median,
  NULL AS mean,
  (SELECT count(*) FROM shown)::INTEGER AS cases
FROM steps
GROUP BY activity
UNION ALL
SELECT
  activity,
  next_activity,
  count(*)::INTEGER,
  0,
  0,
  quantile_cont(wait_seconds, 0.5),
  avg(wait_seconds),
  count(DISTINCT "row")::INTEGER
FROM steps
WHERE next_activity IS NOT NULL
GROUP BY activity, next_activity
ORDER BY "count" DESC, "from", "to" NULLS FIRST
