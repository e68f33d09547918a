-- The observations of a metric by ISO week and team, in sums that add up. Weeks and teams without an
-- observation stand with zeros.
WITH deals AS (
  SELECT *, {{team}} AS team_value FROM {{deals}} WHERE {{filter}}
),
observations AS (
  {{observations}}
),
period AS (
  SELECT
    coalesce($from::DATE, min(happened)) AS first_day,
    coalesce($to::DATE, max(happened)) AS last_day
  FROM observations
),
weeks AS (
  SELECT unnest(generate_series(
    date_trunc('week', first_day)::TIMESTAMP,
    date_trunc('week', last_day)::TIMESTAMP,
    INTERVAL 7 DAY
  ))::DATE AS week_start
  FROM period
),
teams AS (
  SELECT DISTINCT team_value AS team FROM deals
),
sums AS (
  SELECT
    date_trunc('week', happened)::DATE AS week_start,
    team,
    count(value) AS n,
    sum(value) AS sum,
    sum(value * value) AS sum_squares
  FROM observations, period
  WHERE happened BETWEEN first_day AND last_day
  GROUP BY 1, 2
)
SELECT
  strftime(weeks.week_start, '%G-W%V') AS week,
  strftime(weeks.week_start, '%Y-%m-%d') AS week_start,
  teams.team,
  coalesce(sums.n, 0)::INTEGER AS n,
  coalesce(sums.sum, 0)::DOUBLE AS sum,
  coalesce(sums.sum_squares, 0)::DOUBLE AS sum_squares
FROM weeks
CROSS JOIN teams
LEFT JOIN sums
  ON sums.week_start = weeks.week_start AND sums.team IS NOT DISTINCT FROM teams.team
ORDER BY weeks.week_start, teams.team NULLS LAST
