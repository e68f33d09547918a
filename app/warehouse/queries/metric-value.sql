-- One number from the observations of a metric within a period; both ends belong to it.
WITH deals AS (
  SELECT *, {{team}} AS team_value FROM {{deals}} WHERE {{filter}}
),
observations AS (
  {{observations}}
)
SELECT
  count(value)::INTEGER AS n,
  coalesce(sum(value), 0)::DOUBLE AS sum,
  coalesce(sum(value * value), 0)::DOUBLE AS sum_squares,
  min(value) AS min,
  quantile_cont(value, 0.5) AS median,
  max(value) AS max
FROM observations
WHERE ($from::DATE IS NULL OR happened >= $from::DATE)
  AND ($to::DATE IS NULL OR happened <= $to::DATE)
