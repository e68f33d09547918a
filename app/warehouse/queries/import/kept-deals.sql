-- Deals of the earlier data that the later file doesn't name, with row numbers behind its own.
CREATE TEMP TABLE kept_deals AS
SELECT
  deal,
  "row" AS former,
  ("row" + coalesce((SELECT max("row") FROM {{later}}), 0))::INTEGER AS "row"
FROM {{earlier}}
WHERE deal NOT IN (SELECT deal FROM {{later}})
