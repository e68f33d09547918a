-- The events of all rows whose cells were understood, and those that were read row by row.
CREATE TEMP VIEW import_events AS
SELECT
  source_rows."row",
  {{deal}} AS deal,
  {{activity}} AS activity,
  {{at_ms}} AS at_ms,
  {{activity_rank}} AS stage_rank,
  coalesce({{outcome_word}}, {{activity_end}}) AS outcome{{attributes}}
FROM source_rows
{{joins}}
WHERE {{isReadable}}
UNION ALL BY NAME
FROM import_read_events
