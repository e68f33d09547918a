-- What the cells of a deal's row say, each by itself.
CREATE TEMP VIEW import_deal_cells AS
SELECT
  source_rows."row",
  {{deal}} AS deal,
  {{stage}} AS stage,
  {{stage_rank}} AS stage_rank,
  {{stage_outcome}} AS stage_outcome,
  {{outcome_word}} AS outcome_word{{cells}}{{moments}}
FROM source_rows
{{joins}}
WHERE {{isReadable}}
