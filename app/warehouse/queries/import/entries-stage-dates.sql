-- One row a deal and open stage that it has a date for, or that its row names. A stage is left at
-- the earliest date of a later stage, the last one at the close. Dwell counts by the clock where
-- both moments have a time of day, otherwise in calendar days; moments out of order give none.
WITH named AS (
  SELECT "row", rank, entered FROM import_stage_dates
  UNION ALL
  SELECT deals."row", deals.stage_rank, deals.entered
  FROM import_deals AS deals
  WHERE deals.stage_rank IS NOT NULL
    AND NOT EXISTS (
      SELECT 1
      FROM import_stage_dates AS dates
      WHERE dates."row" = deals."row" AND dates.rank = deals.stage_rank
    )
),
ordered AS (
  SELECT
    deals."row",
    deals.deal,
    deals.outcome,
    named.rank,
    named.entered,
    max(named.rank) OVER (PARTITION BY deals."row") AS furthest,
    min(named.entered) OVER (
      PARTITION BY deals."row" ORDER BY named.rank
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    ) AS next_entered,
    deals.closed
  FROM named
  JOIN import_deals AS deals USING ("row")
),
left_moments AS (
  SELECT
    *,
    CASE WHEN rank < furthest THEN next_entered ELSE closed END AS left_text
  FROM ordered
)
SELECT
  moments."row",
  moments.deal,
  moments.rank,
  stages.stage,
  moments.entered::TIMESTAMP AS entered,
  moments.left_text::TIMESTAMP AS left_at,
  CASE
    WHEN moments.left_text::DATE < moments.entered::DATE THEN NULL
    WHEN length(moments.entered) > 10 AND length(moments.left_text) > 10
      THEN greatest(epoch(moments.left_text::TIMESTAMP - moments.entered::TIMESTAMP), 0) / 86400.0
    ELSE date_diff('day', moments.entered::DATE, moments.left_text::DATE)::DOUBLE
  END AS dwell_days,
  CASE
    WHEN moments.outcome = 'won' OR moments.rank < moments.furthest THEN 'out'
    WHEN moments.outcome = 'lost' THEN 'lost'
    ELSE 'stuck'
  END AS result
FROM left_moments AS moments
JOIN import_stages AS stages USING (rank)
ORDER BY moments."row", moments.rank
