-- Deals with the signs of a stage set too high.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
paths AS (
  SELECT
    "row",
    count(*) AS stages,
    max(rank) + 1 AS furthest,
    coalesce(bool_or(left_at::DATE < entered::DATE), false) AS falls_back,
    count(entered) - count(DISTINCT entered::DATE) >= 1 AS same_day
  FROM {{stageEntries}}
  GROUP BY "row"
),
flagged AS (
  SELECT
    deals."row",
    deals.deal,
    deals.owner,
    deals.stage,
    deals.amount::DOUBLE AS amount,
    coalesce(paths.stages, 0)
      < CASE WHEN deals.outcome = 'won' THEN $stages::INTEGER ELSE coalesce(paths.furthest, 0) END
      AS is_skipped,
    coalesce(paths.falls_back, false) AS falls_back,
    coalesce(paths.same_day, false) AS is_same_day,
    coalesce(recorded > deals.entered + INTERVAL 7 DAY, false) AS is_back_dated
  FROM deals
  LEFT JOIN paths USING ("row")
)
