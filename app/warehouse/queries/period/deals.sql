-- Deals that were in the pipeline on a day of the period, with the outcome that they had when it
-- ended. A deal is in the pipeline from its creation, or its first stage, to its close.
SELECT * REPLACE (
  CASE WHEN closed::DATE > $period_to::DATE THEN 'open' ELSE outcome END AS outcome,
  CASE WHEN closed::DATE > $period_to::DATE THEN NULL ELSE cycle_days END AS cycle_days
)
FROM {{deals}}
WHERE (
    created::DATE <= $period_to::DATE
    OR "row" IN (SELECT "row" FROM ({{periodEntries}}))
  )
  AND (outcome = 'open' OR closed::DATE >= $period_from::DATE)
