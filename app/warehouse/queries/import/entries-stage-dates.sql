-- One row a deal and open stage that it has a date for, or that its row names. A stage is left at
-- the earliest date of a later stage, the last one at the close. Dwell counts by the clock where
-- both moments have a time of day, otherwise in calendar days; moments out of order give none.
WITH named AS (
  SELECT "row", rank, entered, is_timed FROM import_stage_dates
  UNION ALL
  SELECT deals."row", deals.stage_rank, deals.entered, deals.is_entered_timed
  FROM import_deals AS deals
  WHERE deals.stage_rank IS NOT NULL
    AND NOT EXISTS (
      SELECT 1
      FROM import_stage_dates AS dates
      WHERE dates."row" = deals."row" AND dates.rank = deals.stage_rank
    )
),
followed AS (
  SELECT
    *,
    max(rank) OVER (PARTITION BY "row") AS furthest,
    min(entered) OVER later AS next_entered,
    {{isNextTimed}} AS is_next_timed
  FROM named
  WINDOW later AS (
    PARTITION BY "row" ORDER BY rank ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
  )
),
stays AS (
  SELECT
    followed."row",
    deals.deal,
    deals.outcome,
    rank,
    rank < furthest AS is_passed,
    followed.entered,
    CASE WHEN rank < furthest THEN next_entered ELSE deals.closed END AS left_at,
    is_timed AND CASE WHEN rank < furthest THEN is_next_timed ELSE deals.is_closed_timed END
      AS is_by_clock
  FROM followed
  JOIN import_deals AS deals USING ("row")
)
SELECT
  stays."row",
  stays.deal,
  stays.rank,
  stages.stage,
  stays.entered,
  stays.left_at,
  CASE
    WHEN stays.left_at IS NULL OR stays.left_at::DATE < stays.entered::DATE THEN NULL
    WHEN stays.is_by_clock
      THEN greatest(epoch_us(stays.left_at) - epoch_us(stays.entered), 0) / 86400e6
    ELSE date_diff('day', stays.entered::DATE, stays.left_at::DATE)::DOUBLE
  END AS dwell_days,
  CASE
    WHEN stays.outcome = 'won' OR stays.is_passed THEN 'out'
    WHEN stays.outcome = 'lost' THEN 'lost'
    ELSE 'stuck'
  END AS result
FROM stays
JOIN import_stages AS stages USING (rank)
