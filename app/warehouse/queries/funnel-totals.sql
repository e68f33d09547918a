-- Deals by outcome, the value won, and the cycle from creation to close in days.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
)
SELECT
  count(*)::INTEGER AS deals,
  count(*) FILTER (outcome = 'won')::INTEGER AS won,
  count(*) FILTER (outcome = 'lost')::INTEGER AS lost,
  count(*) FILTER (outcome = 'open')::INTEGER AS open,
  coalesce(sum(amount) FILTER (outcome = 'won'), 0)::DOUBLE AS won_value,
  avg(amount) FILTER (outcome = 'won')::DOUBLE AS average_won_value,
  count(cycle_days) FILTER (outcome = 'won')::INTEGER AS won_cycle_n,
  avg(cycle_days) FILTER (outcome = 'won') AS won_cycle_mean,
  quantile_cont(cycle_days, 0.5) FILTER (outcome = 'won') AS won_cycle_median,
  quantile_cont(cycle_days, 0.9) FILTER (outcome = 'won') AS won_cycle_p90,
  count(cycle_days) FILTER (outcome = 'lost')::INTEGER AS lost_cycle_n,
  avg(cycle_days) FILTER (outcome = 'lost') AS lost_cycle_mean,
  quantile_cont(cycle_days, 0.5) FILTER (outcome = 'lost') AS lost_cycle_median,
  quantile_cont(cycle_days, 0.9) FILTER (outcome = 'lost') AS lost_cycle_p90,
  count(*) FILTER (outcome = 'lost' AND lost_at IS NULL)::INTEGER AS lost_nowhere,
  count(*) FILTER (outcome = 'won' AND amount IS NULL)::INTEGER AS won_without_amount,
  count(*) FILTER (outcome <> 'open' AND cycle_days IS NULL)::INTEGER AS closed_without_dates
FROM deals
