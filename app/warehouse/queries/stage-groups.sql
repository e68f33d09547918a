-- Per open stage and value of one column: deals that moved on and deals that were lost from it.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
)
SELECT
  deals.{{column}} AS value,
  entries.rank::INTEGER AS rank,
  count(*) FILTER (entries.result = 'out')::INTEGER AS "out",
  count(*) FILTER (entries.result = 'lost')::INTEGER AS lost
FROM {{stageEntries}} AS entries
JOIN deals USING ("row")
GROUP BY 1, 2
ORDER BY 2, 1 NULLS LAST
