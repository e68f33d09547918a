-- A date of entering a stage is an event, and so is the close of a won or lost deal.
CREATE TEMP TABLE import_ordered_events AS
WITH moments AS (
  SELECT dates."row", dates.rank AS step, stages.stage AS activity, dates.entered AS moment
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
    closed AS moment
  FROM import_deals
  WHERE outcome <> 'open' AND closed IS NOT NULL
),
timed AS (
  SELECT
    moments."row",
    deals.deal,
    moments.activity,
    moments.step,
    deals.owner,
    epoch_ms(moments.moment::TIMESTAMP)::DOUBLE AS at_ms
  FROM moments
  JOIN import_deals AS deals USING ("row")
)
SELECT
  *,
  "row" AS deal_row,
  (row_number() OVER in_time)::INTEGER AS place,
  lead(activity) OVER in_time AS next_activity,
  (lead(at_ms) OVER in_time - at_ms) / 1000.0 AS wait_seconds,
  step < lag(step) OVER in_time AS is_moved
FROM timed
WINDOW in_time AS (PARTITION BY "row" ORDER BY at_ms, step)
