-- The file's cells as texts, in the file's order. What is not a table of even rows is refused.
CREATE TEMP TABLE source_cells AS
FROM read_csv(
  {{file}},
  auto_detect = false,
  strict_mode = true,
  header = false,
  skip = {{skipped}},
  delim = {{delimiter}},
  quote = '"',
  escape = '"',
  columns = { {{columns}} }
)
