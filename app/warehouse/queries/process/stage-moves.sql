-- Moves between stages that do not go to the next one: back to an earlier stage, or over stages that
-- were skipped. Other activities in between do not count; the stage after the last is winning.
{{moves}}
SELECT
  "from"::INTEGER AS "from",
  "to"::INTEGER AS "to",
  count(*)::INTEGER AS "count",
  count(DISTINCT "row")::INTEGER AS cases
FROM moves
WHERE "to" < "from" OR "to" > "from" + 1
GROUP BY "from", "to"
ORDER BY "count" DESC, "from", "to"
