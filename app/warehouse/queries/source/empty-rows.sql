-- Rows in which nothing stands, as spreadsheets leave them below a table.
CREATE TEMP TABLE empty_rows AS
SELECT ({{first}} + file_row_number)::INTEGER AS "row"
FROM read_parquet({{table}}, file_row_number = true)
WHERE {{blank}}
