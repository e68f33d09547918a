-- Moves from stage to stage.
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
