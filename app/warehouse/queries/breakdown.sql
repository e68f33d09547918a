-- The deals grouped by one column: outcomes, win rate's parts, value won and cycle of won deals.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
)
SELECT
  {{column}} AS value,
  count(*)::INTEGER AS deals,
  count(*) FILTER (outcome = 'won')::INTEGER AS won,
  count(*) FILTER (outcome = 'lost')::INTEGER AS lost,
  count(*) FILTER (outcome = 'open')::INTEGER AS open,
  coalesce(sum(amount) FILTER (outcome = 'won'), 0)::DOUBLE AS won_value,
  avg(amount) FILTER (outcome = 'won')::DOUBLE AS average_won_value,
  count(cycle_days) FILTER (outcome = 'won')::INTEGER AS cycle_n,
  avg(cycle_days) FILTER (outcome = 'won') AS cycle_mean,
  quantile_cont(cycle_days, 0.5) FILTER (outcome = 'won') AS cycle_median,
  quantile_cont(cycle_days, 0.9) FILTER (outcome = 'won') AS cycle_p90
FROM deals
GROUP BY 1
ORDER BY deals DESC, value NULLS LAST
LIMIT $rows
