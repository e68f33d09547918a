-- Cases that went the same way, the most frequent way first; `before` counts the cases of the ways
-- above.
WITH kept AS (
  SELECT "row" FROM {{deals}} WHERE {{filter}}
),
variants AS (
  SELECT
    path AS activities,
    count(*)::INTEGER AS "count",
    quantile_cont(seconds, 0.5) AS median
  FROM {{cases}} AS cases
  SEMI JOIN kept USING ("row")
  GROUP BY path
)
SELECT
  *,
  (sum("count") OVER (
    ORDER BY "count" DESC, activities ROWS UNBOUNDED PRECEDING
  ) - "count")::INTEGER AS before
FROM variants
ORDER BY "count" DESC, activities
LIMIT $limit
