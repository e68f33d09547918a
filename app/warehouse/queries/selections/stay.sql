-- Deals by their stay in a stage: those that left, their parts, and those still there.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
stays AS (
{{stays}}
)
SELECT "row"
FROM stays
WHERE rank = $selected_place::INTEGER
  AND CASE $selected_part
    WHEN 'left' THEN NOT is_open AND days IS NOT NULL
    WHEN 'moved' THEN result = 'out' AND days IS NOT NULL
    WHEN 'lost' THEN result = 'lost' AND days IS NOT NULL
    WHEN 'open' THEN is_open AND entered IS NOT NULL
    ELSE coalesce(CASE WHEN is_open THEN entered IS NOT NULL ELSE days IS NOT NULL END, false)
  END
