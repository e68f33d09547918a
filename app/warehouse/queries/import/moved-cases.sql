-- Cases that were kept and whose lines did not stand in time's order: their earlier places tell it.
SELECT count(DISTINCT "row")::INTEGER AS moved
FROM (
  SELECT
    earlier."row",
    {{order}} < lag({{order}}) OVER (PARTITION BY earlier."row" ORDER BY place) AS is_moved
  FROM {{earlier}} AS earlier
  JOIN kept_deals AS kept ON kept.former = earlier."row"
)
WHERE is_moved
