-- For each column: how many cells are empty, and how many may say that they are.
SELECT [{{counts}}]::INTEGER[] AS counts
FROM source_rows
WHERE "row" > $row
