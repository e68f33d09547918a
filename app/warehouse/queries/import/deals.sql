-- One row a deal. The cycle counts calendar days from creation to close; `lost_at` is the open
-- stage a deal was lost from: where its stage dates end, else the one its row names.
WITH furthest AS (
  SELECT "row", max(rank) AS rank FROM import_stage_dates GROUP BY "row"
)
SELECT
  deals."row",
  deals.deal,
  deals.stage,
  deals.stage_rank,
  deals.outcome,
  {{groups}},
  deals.amount::DECIMAL(18, 4) AS amount,
  deals.cost::DECIMAL(18, 4) AS cost,
  deals.created,
  deals.closed,
  deals.expected_close,
  deals.entered,
  deals.recorded,
  date_diff('day', deals.created::DATE, deals.closed::DATE)::INTEGER AS cycle_days,
  CASE WHEN deals.outcome = 'lost' THEN stages.stage END AS lost_at
FROM import_deals AS deals
LEFT JOIN furthest USING ("row")
LEFT JOIN import_stages AS stages ON stages.rank = coalesce(furthest.rank, deals.stage_rank)
ORDER BY deals."row"
