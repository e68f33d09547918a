-- The rows of the file, numbered as a spreadsheet does.
CREATE TEMP VIEW source_rows AS
WITH numbered AS (
  SELECT ({{first}} + file_row_number)::INTEGER AS "row", * EXCLUDE (file_row_number)
  FROM read_parquet({{table}}, file_row_number = true)
)
SELECT * FROM numbered WHERE {{kept}}
