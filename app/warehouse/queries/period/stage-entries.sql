-- Stays in a stage that reach into the period, as they stood when it ended; both days belong to it.
-- Without the day of entering, or of leaving where a deal has left, a stay cannot be placed.
SELECT * REPLACE (
  CASE WHEN left_at::DATE > $period_to::DATE THEN NULL ELSE dwell_days END AS dwell_days,
  CASE WHEN result <> 'stuck' AND left_at::DATE > $period_to::DATE THEN 'stuck' ELSE result END AS result
)
FROM {{stageEntries}}
WHERE entered::DATE <= $period_to::DATE
  AND (result = 'stuck' OR left_at::DATE >= $period_from::DATE)
