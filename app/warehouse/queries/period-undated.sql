-- Deals that no period can place: without a first day, or closed without a day.
SELECT count(*)::INTEGER AS total
FROM {{deals}}
WHERE {{filter}}
  AND (
    (outcome <> 'open' AND closed IS NULL)
    OR (created IS NULL AND "row" NOT IN (
      SELECT "row" FROM {{stageEntries}} WHERE entered IS NOT NULL
    ))
  )
