-- The first time that a case entered each open stage.
INSERT INTO import_stage_dates
SELECT
  deal_row AS "row",
  stage_rank AS rank,
  strftime(make_timestamp((min(at_ms) * 1000)::BIGINT), '%Y-%m-%d %H:%M:%S.%g') AS entered
FROM import_ordered_events
WHERE stage_rank IS NOT NULL
GROUP BY deal_row, stage_rank
ORDER BY deal_row, stage_rank
