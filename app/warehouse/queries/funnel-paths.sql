-- How deals went through the stages: those with a stage before another, those that skipped one.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
paths AS (
  SELECT
    entries."row",
    count(*) AS stages,
    max(entries.rank) + 1 AS furthest
  FROM {{stageEntries}} AS entries
  JOIN deals USING ("row")
  GROUP BY entries."row"
)
SELECT
  count(*) FILTER (paths.stages > 1)::INTEGER AS passed,
  count(*) FILTER (
    coalesce(paths.stages, 0)
      < CASE WHEN deals.outcome = 'won' THEN $stages::INTEGER ELSE coalesce(paths.furthest, 0) END
  )::INTEGER AS skipped
FROM deals
LEFT JOIN paths USING ("row")
