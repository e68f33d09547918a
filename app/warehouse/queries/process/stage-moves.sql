-- Moves between stages that do not go to the next one: back to an earlier stage, or over stages that
-- were skipped. Other activities in between do not count; the stage after the last is winning.
WITH kept AS (
  SELECT "row" FROM {{deals}} WHERE {{filter}}
),
stages AS (
  SELECT * FROM (VALUES {{stages}}) AS listed (activity, rank)
),
visits AS (
  SELECT events."row", events.place, stages.rank
  FROM {{events}} AS events
  SEMI JOIN kept USING ("row")
  JOIN stages USING (activity)
),
moves AS (
  SELECT
    "row",
    coalesce(lag(rank) OVER (PARTITION BY "row" ORDER BY place), -1) AS "from",
    rank AS "to"
  FROM visits
)
SELECT
  "from"::INTEGER AS "from",
  "to"::INTEGER AS "to",
  count(*)::INTEGER AS "count",
  count(DISTINCT "row")::INTEGER AS cases
FROM moves
WHERE "to" < "from" OR "to" > "from" + 1
GROUP BY "from", "to"
ORDER BY "count" DESC, "from", "to"
