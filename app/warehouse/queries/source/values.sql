-- The different texts of a column in the order in which they first come, how often each stands, and
-- how many cells of other columns are blank beside it.
SELECT
  {{cell}} AS cell,
  count(*)::INTEGER AS "count",
  [{{blanks}}]::INTEGER[] AS blanks
FROM source_rows
WHERE "row" > $row AND {{cell}} IS NOT NULL
GROUP BY {{cell}}
ORDER BY min("row")
LIMIT $rows OFFSET $skip
