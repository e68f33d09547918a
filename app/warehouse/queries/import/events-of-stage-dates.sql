-- A date of entering a stage is an event, and so is the close of a won or lost deal. Columns as those
-- of ordered events.
CREATE TEMP TABLE import_ordered_events AS
WITH moments AS (
  SELECT dates."row", dates.rank AS step, stages.stage AS activity, dates.entered AS "at"
  FROM import_stage_dates AS dates
  JOIN import_stages AS stages USING (rank)
  UNION ALL
  SELECT
    "row",
    1000 AS step,
    CASE
      WHEN stage_rank IS NULL AND stage IS NOT NULL THEN stage
      WHEN outcome = 'won' THEN $won
      ELSE $lost
    END AS activity,
    closed AS "at"
  FROM import_deals
  WHERE outcome <> 'open' AND closed IS NOT NULL
)
SELECT
  moments."row",
  deals.deal,
  (row_number() OVER in_time)::INTEGER AS place,
  moments.activity,
  moments."at",
  deals.owner AS resource,
  lead(moments.activity) OVER in_time AS next_activity,
  (epoch_ms(lead(moments."at") OVER in_time) - epoch_ms(moments."at")) / 1000.0 AS wait_seconds,
  moments."row" AS position,
  step < lag(step) OVER in_time AS is_moved
FROM moments
JOIN import_deals AS deals USING ("row")
WINDOW in_time AS (PARTITION BY moments."row" ORDER BY moments."at", step)
