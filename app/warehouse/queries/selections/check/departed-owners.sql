-- Open deals of owners of whom nothing was created or closed in the last 90 days of the data.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
last_day AS (
  SELECT greatest(max(created), max(closed)) AS day FROM deals WHERE created::DATE <= $today::DATE
),
active AS (
  SELECT DISTINCT owner
  FROM deals, last_day
  WHERE owner IS NOT NULL AND greatest(created, closed) >= last_day.day - INTERVAL 90 DAY
)
SELECT "row"
FROM deals
WHERE outcome = 'open' AND owner IS NOT NULL AND owner NOT IN (SELECT owner FROM active)
