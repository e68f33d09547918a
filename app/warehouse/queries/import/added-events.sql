-- The events of both; those of the earlier data stand behind the later file's.
SELECT * FROM {{later}}
UNION ALL BY NAME
SELECT
  earlier.* REPLACE (
    kept."row" AS "row",
    {{activity}} AS activity,
    {{nextActivity}} AS next_activity,
    (position + (SELECT max(position) FROM {{later}}))::INTEGER AS position
  )
FROM {{earlier}} AS earlier
JOIN kept_deals AS kept ON kept.former = earlier."row"
ORDER BY "row", place
