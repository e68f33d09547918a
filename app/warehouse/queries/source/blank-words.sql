-- Texts of a column that may say that nothing is there.
SELECT {{cell}} AS cell, count(*)::INTEGER AS "count"
FROM source_rows
WHERE "row" > $row AND {{mayBeBlank}}
GROUP BY {{cell}}
