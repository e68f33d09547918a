-- Rows of the file that were not accepted, in the file's order.
SELECT "row", "column", value, reason, record
FROM {{rejected}}
ORDER BY "row"
LIMIT $rows OFFSET $skip
