-- The ways that cases went, by seller and team: how many cases, and some of them by name.
WITH kept AS (
  SELECT "row", owner, team FROM {{deals}} WHERE {{filter}}
)
SELECT
  cases.path AS activities,
  kept.owner AS owner,
  kept.team AS team,
  count(*)::INTEGER AS "count",
  list(cases.deal ORDER BY cases."row")[1:20] AS deals
FROM {{cases}} AS cases
JOIN kept USING ("row")
GROUP BY cases.path, kept.owner, kept.team
ORDER BY "count" DESC, activities
