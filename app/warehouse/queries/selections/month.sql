-- Deals that a monthly number was observed of.
WITH deals AS (
  SELECT *, NULL::VARCHAR AS team_value FROM {{deals}} WHERE {{filter}}
),
observations AS (
{{observations}}
)
SELECT "row"
FROM observations
WHERE strftime(happened, '%Y-%m') = $selected_month AND value IS NOT NULL
