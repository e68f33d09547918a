-- One deal a case: created at its first event, won at the first event that wins it, else lost at the
-- first that loses it. What is said of the case is its last value that is not blank.
INSERT INTO import_deals BY NAME
WITH cases AS (
  SELECT
    deal_row AS "row",
    any_value(deal) AS deal,
    min(at_ms) AS first_ms,
    min(at_ms) FILTER (outcome = 'won') AS won_ms,
    min(at_ms) FILTER (outcome = 'lost') AS lost_ms,
    arg_min(activity, place) FILTER (outcome = 'won') AS won_at,
    arg_min(activity, place) FILTER (outcome = 'lost') AS lost_by,
    arg_max(activity, place) FILTER (stage_rank IS NOT NULL) AS last_stage,
    arg_max(stage_rank, place) FILTER (stage_rank IS NOT NULL) AS last_rank,
    max(at_ms) FILTER (stage_rank IS NOT NULL) AS stage_ms
  FROM import_ordered_events
  GROUP BY deal_row
),
attributes AS (
  SELECT deal{{attributes}}
  FROM (SELECT *, at_ms::HUGEINT * 4294967296 + "row" AS moment FROM import_events)
  GROUP BY deal
)
SELECT
  cases."row",
  deal,
  attributes.* EXCLUDE (deal{{excluded}}),
  CASE
    WHEN won_ms IS NOT NULL THEN 'won' WHEN lost_ms IS NOT NULL THEN 'lost' ELSE 'open'
  END AS outcome,
  coalesce(won_at, lost_by, last_stage) AS stage,
  CASE WHEN coalesce(won_ms, lost_ms) IS NULL THEN last_rank END AS stage_rank,
  strftime(make_timestamp((first_ms * 1000)::BIGINT), '%Y-%m-%d %H:%M:%S.%g') AS created,
  strftime(make_timestamp((coalesce(won_ms, lost_ms) * 1000)::BIGINT), '%Y-%m-%d %H:%M:%S.%g')
    AS closed,
  CASE WHEN coalesce(won_ms, lost_ms) IS NULL THEN {{expectedClose}} END AS expected_close,
  CASE
    WHEN coalesce(won_ms, lost_ms) IS NULL
      THEN strftime(make_timestamp((stage_ms * 1000)::BIGINT), '%Y-%m-%d %H:%M:%S.%g')
  END AS entered
FROM cases
JOIN attributes USING (deal)
ORDER BY cases."row"
