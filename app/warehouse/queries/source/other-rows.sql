-- Rows with something that was not understood, as they stand in the file.
SELECT source_rows."row", {{cells}}
FROM source_rows
{{joins}}
WHERE NOT ({{isRead}})
