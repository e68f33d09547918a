-- Deals with the quarter of the amounts that they fall into; 0 is no amount, or zero.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
banded AS (
  SELECT
    "row",
    outcome,
    amount,
    CASE WHEN amount > 0
      THEN ntile(4) OVER (PARTITION BY coalesce(amount, 0) > 0 ORDER BY amount, "row")
      ELSE 0
    END AS band
  FROM deals
)
