-- Each case with who sold it, how long it took and a number for the way it went; the way itself only
-- where it stands first.
WITH kept AS (
  SELECT "row", owner, team FROM {{deals}} WHERE {{filter}}
),
numbered AS (
  SELECT
    cases."row",
    cases.deal,
    kept.owner,
    kept.team,
    cases.events,
    cases.seconds,
    cases.path,
    dense_rank() OVER (ORDER BY cases.path) - 1 AS way,
    row_number() OVER (PARTITION BY cases.path ORDER BY cases."row") AS place
  FROM {{cases}} AS cases
  JOIN kept USING ("row")
)
SELECT
  deal,
  owner,
  team,
  events::INTEGER AS events,
  seconds::DOUBLE AS seconds,
  way::INTEGER AS way,
  CASE WHEN place = 1 THEN path END AS activities
FROM numbered
ORDER BY "row"
