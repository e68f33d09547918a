-- Outcomes by quarters of the deals' amounts; deals without an amount, or with zero, are band 0.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
banded AS (
  SELECT
    outcome,
    amount,
    CASE WHEN amount > 0
      THEN ntile(4) OVER (PARTITION BY coalesce(amount, 0) > 0 ORDER BY amount, "row")
      ELSE 0
    END AS band
  FROM deals
)
SELECT
  band::INTEGER AS band,
  min(amount) FILTER (amount > 0)::DOUBLE AS least,
  max(amount) FILTER (amount > 0)::DOUBLE AS most,
  count(*)::INTEGER AS deals,
  count(*) FILTER (outcome = 'won')::INTEGER AS won,
  count(*) FILTER (outcome = 'lost')::INTEGER AS lost
FROM banded
GROUP BY band
ORDER BY band
