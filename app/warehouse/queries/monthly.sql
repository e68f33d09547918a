-- The observations of a metric by calendar month; months without one stand with n 0.
WITH deals AS (
  SELECT *, NULL::VARCHAR AS team_value FROM {{deals}} WHERE {{filter}}
),
observations AS (
  {{observations}}
),
months AS (
  SELECT unnest(generate_series(
    date_trunc('month', min(happened))::TIMESTAMP,
    date_trunc('month', max(happened))::TIMESTAMP,
    INTERVAL 1 MONTH
  ))::DATE AS month
  FROM observations
)
SELECT
  strftime(months.month, '%Y-%m') AS month,
  count(value)::INTEGER AS n,
  coalesce(sum(value), 0)::DOUBLE AS sum
FROM months
LEFT JOIN observations ON date_trunc('month', happened)::DATE = months.month
GROUP BY 1
ORDER BY 1
