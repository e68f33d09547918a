-- One deal a case: created at its first event, won at the first event that wins it, else lost at the
-- first that loses it. What is said of the case is its last value that is not blank.
INSERT INTO import_deals BY NAME
WITH cases AS (
  SELECT
    "row",
    any_value(deal) AS deal,
    min("at") AS created,
    min("at") FILTER (outcome = 'won') AS won,
    min("at") FILTER (outcome = 'lost') AS lost,
    arg_min(activity, place) FILTER (outcome = 'won') AS won_at,
    arg_min(activity, place) FILTER (outcome = 'lost') AS lost_by,
    arg_max(activity, place) FILTER (stage_rank IS NOT NULL) AS last_stage,
    arg_max(stage_rank, place) FILTER (stage_rank IS NOT NULL) AS last_rank,
    max("at") FILTER (stage_rank IS NOT NULL) AS last_entered{{attributes}}
  FROM import_ordered_events
  GROUP BY "row"
)
SELECT
  "row",
  deal,
  {{named}}
  CASE WHEN won IS NOT NULL THEN 'won' WHEN lost IS NOT NULL THEN 'lost' ELSE 'open' END AS outcome,
  coalesce(won_at, lost_by, last_stage) AS stage,
  created,
  coalesce(won, lost) AS closed,
  true AS is_closed_timed,
  CASE WHEN coalesce(won, lost) IS NULL THEN last_rank END AS stage_rank,
  CASE WHEN coalesce(won, lost) IS NULL THEN {{expectedClose}} END AS expected_close,
  CASE WHEN coalesce(won, lost) IS NULL THEN last_entered END AS entered,
  true AS is_entered_timed
FROM cases
