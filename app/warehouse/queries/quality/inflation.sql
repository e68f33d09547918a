-- Deals whose way through the stages asks for a look: stages skipped, a later stage dated before an
-- earlier one, several stages entered on one day, or a stage recorded more than 7 days after its date.
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
SELECT
  deal,
  owner,
  stage,
  amount,
  is_skipped,
  falls_back,
  is_same_day,
  is_back_dated,
  (count(*) FILTER (is_skipped) OVER ())::INTEGER AS skipped,
  (count(*) FILTER (falls_back) OVER ())::INTEGER AS fallen,
  (count(*) FILTER (is_same_day) OVER ())::INTEGER AS same_day,
  (count(*) FILTER (is_back_dated) OVER ())::INTEGER AS back_dated
FROM flagged
WHERE is_skipped OR falls_back OR is_same_day OR is_back_dated
ORDER BY
  is_skipped::INTEGER + falls_back::INTEGER + is_same_day::INTEGER + is_back_dated::INTEGER DESC,
  amount DESC NULLS LAST,
  "row"
LIMIT $rows
