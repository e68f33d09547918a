-- One row a deal. The cycle counts calendar days from creation to close; `lost_at` is the open
-- stage a deal was lost from, where the file tells it.
SELECT
  deals."row",
  deals.deal,
  deals.stage,
  deals.stage_rank,
  deals.outcome,
  {{groups}},
  deals.amount::DECIMAL(18, 4) AS amount,
  deals.cost::DECIMAL(18, 4) AS cost,
  deals.created::TIMESTAMP AS created,
  deals.closed::TIMESTAMP AS closed,
  deals.expected_close::TIMESTAMP AS expected_close,
  deals.entered::TIMESTAMP AS entered,
  deals.recorded::TIMESTAMP AS recorded,
  date_diff('day', deals.created::DATE, deals.closed::DATE)::INTEGER AS cycle_days,
  coalesce(deals.lost_from, CASE WHEN deals.outcome = 'lost' THEN stages.stage END) AS lost_at
FROM import_deals AS deals
LEFT JOIN import_stages AS stages ON stages.rank = deals.stage_rank
ORDER BY deals."row"
