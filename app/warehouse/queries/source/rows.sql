-- The rows of the file, numbered as a spreadsheet does.
CREATE TEMP VIEW source_rows AS
WITH numbered AS (
  SELECT ({{first}} + rowid)::INTEGER AS "row", * FROM source_cells
)
SELECT * FROM numbered WHERE {{kept}}
