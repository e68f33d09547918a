-- Rows in which nothing stands, as spreadsheets leave them below a table.
CREATE TEMP TABLE empty_rows AS
SELECT ({{first}} + rowid)::INTEGER AS "row"
FROM source_cells
WHERE {{blank}}
