-- Open deals that have stayed longer than a multiple of the average.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
{{waiting}}
SELECT "row"
FROM waiting
WHERE days > $selected_factor * mean
  AND ($selected_part = 'all' OR days > p90)
