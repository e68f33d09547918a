-- Stays in open stages, from entering to leaving.
  SELECT
    entries."row",
    entries.rank::INTEGER AS rank,
    entries.entered,
    entries.dwell_days AS days,
    entries.result = 'stuck' AS is_open,
    entries.result AS result
  FROM {{stageEntries}} AS entries
  JOIN deals USING ("row")
