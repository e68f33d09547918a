-- Per value of one column and month: deals created with their cost, and deals won or lost by the
-- month of their close.
WITH deals AS (
  SELECT *, {{column}} AS value FROM {{deals}} WHERE {{filter}}
),
created AS (
  SELECT
    value,
    date_trunc('month', created) AS month,
    count(*) AS deals,
    sum(cost) AS cost
  FROM deals
  GROUP BY 1, 2
),
closed AS (
  SELECT
    value,
    date_trunc('month', closed) AS month,
    count(*) FILTER (outcome = 'won') AS won,
    count(*) FILTER (outcome = 'lost') AS lost
  FROM deals
  WHERE outcome <> 'open'
  GROUP BY 1, 2
)
SELECT
  coalesce(created.value, closed.value) AS value,
  strftime(coalesce(created.month, closed.month), '%Y-%m') AS month,
  coalesce(created.deals, 0)::INTEGER AS deals,
  coalesce(created.cost, 0)::DOUBLE AS cost,
  coalesce(closed.won, 0)::INTEGER AS won,
  coalesce(closed.lost, 0)::INTEGER AS lost
FROM created
FULL JOIN closed
  ON closed.value IS NOT DISTINCT FROM created.value
  AND closed.month IS NOT DISTINCT FROM created.month
ORDER BY 1 NULLS LAST, 2 NULLS FIRST
