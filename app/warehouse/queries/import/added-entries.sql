-- The stages that the deals of both went through.
SELECT * REPLACE ({{laterRank}} AS rank) FROM {{later}}
UNION ALL BY NAME
SELECT earlier.* REPLACE (kept."row" AS "row", {{earlierRank}} AS rank, {{stage}} AS stage)
FROM {{earlier}} AS earlier
JOIN kept_deals AS kept ON kept.former = earlier."row"
ORDER BY "row", rank
