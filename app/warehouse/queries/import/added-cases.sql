-- The cases of both.
SELECT * FROM {{later}}
UNION ALL BY NAME
SELECT earlier.* REPLACE (kept."row" AS "row", list_transform(path, step -> {{step}}) AS path)
FROM {{earlier}} AS earlier
JOIN kept_deals AS kept ON kept.former = earlier."row"
ORDER BY "row"
