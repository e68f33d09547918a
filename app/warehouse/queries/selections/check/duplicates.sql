-- Deals that agree in account, product, owner, amount and creation, all of each group.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
grouped AS (
  SELECT
    "row",
    count(*) OVER (PARTITION BY account, product, owner, amount, created) AS copies
  FROM deals
  WHERE account IS NOT NULL AND created IS NOT NULL AND coalesce(amount, 0) > 0
)
SELECT "row" FROM grouped WHERE copies > 1
