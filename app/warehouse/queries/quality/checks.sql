-- Deals with what cannot be right, counted. A day is in the future if it lies after $today. Deals
-- that agree in account, product, owner, amount and creation count as likely duplicates from the
-- second on. An owner has left where nothing of theirs was created or closed in the last 90 days.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
disordered AS (
  SELECT DISTINCT "row"
  FROM {{stageEntries}}
  WHERE left_at::DATE < entered::DATE
),
copies AS (
  SELECT count(*) - 1 AS extra
  FROM deals
  WHERE account IS NOT NULL AND created IS NOT NULL AND coalesce(amount, 0) > 0
  GROUP BY account, product, owner, amount, created
  HAVING count(*) > 1
),
last_day AS (
  SELECT greatest(max(created), max(closed)) AS day FROM deals WHERE created::DATE <= $today::DATE
),
active AS (
  SELECT DISTINCT owner
  FROM deals, last_day
  WHERE greatest(created, closed) >= last_day.day - INTERVAL 90 DAY
)
SELECT
  count(*)::INTEGER AS deals,
  count(*) FILTER (outcome = 'won')::INTEGER AS won,
  count(*) FILTER (outcome = 'won' AND coalesce(amount, 0) = 0)::INTEGER AS won_without_amount,
  count(coalesce(created, closed, entered))::INTEGER AS dated,
  count(*) FILTER (
    created::DATE > $today::DATE OR closed::DATE > $today::DATE OR entered::DATE > $today::DATE
  )::INTEGER AS future,
  count(cycle_days)::INTEGER AS with_both_dates,
  count(*) FILTER (closed::DATE < created::DATE)::INTEGER AS reversed,
  count(*) FILTER ("row" IN (SELECT "row" FROM disordered))::INTEGER AS disordered,
  coalesce((SELECT sum(extra) FROM copies), 0)::INTEGER AS copies,
  count(*) FILTER (outcome = 'open' AND owner IS NOT NULL)::INTEGER AS open_owned,
  count(*) FILTER (
    outcome = 'open' AND owner IS NOT NULL AND owner NOT IN (SELECT owner FROM active WHERE owner IS NOT NULL)
  )::INTEGER AS departed,
  count(*) FILTER (recorded IS NOT NULL AND entered IS NOT NULL)::INTEGER AS recorded,
  count(*) FILTER (recorded > entered + INTERVAL 24 HOUR)::INTEGER AS late,
  quantile_cont(epoch(recorded - entered) / 3600.0, 0.5) AS delay_median,
  quantile_cont(epoch(recorded - entered) / 3600.0, 0.9) AS delay_p90
FROM deals
