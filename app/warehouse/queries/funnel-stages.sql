-- Per open stage: deals that entered, moved on, were lost from it or are still there, and the time
-- they stayed.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
)
SELECT
  entries.rank::INTEGER AS rank,
  count(*)::INTEGER AS "in",
  count(*) FILTER (entries.result = 'out')::INTEGER AS "out",
  count(*) FILTER (entries.result = 'lost')::INTEGER AS lost,
  count(*) FILTER (entries.result = 'stuck')::INTEGER AS stuck,
  count(entries.dwell_days)::INTEGER AS dwell_n,
  avg(entries.dwell_days) AS dwell_mean,
  quantile_cont(entries.dwell_days, 0.5) AS dwell_median,
  quantile_cont(entries.dwell_days, 0.9) AS dwell_p90,
  count(entries.dwell_days) FILTER (entries.result = 'out')::INTEGER AS moved_n,
  avg(entries.dwell_days) FILTER (entries.result = 'out') AS moved_mean,
  quantile_cont(entries.dwell_days, 0.5) FILTER (entries.result = 'out') AS moved_median,
  quantile_cont(entries.dwell_days, 0.9) FILTER (entries.result = 'out') AS moved_p90
FROM {{stageEntries}} AS entries
JOIN deals USING ("row")
GROUP BY entries.rank
ORDER BY entries.rank
