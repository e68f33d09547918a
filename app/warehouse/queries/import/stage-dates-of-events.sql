-- The first time that a case entered each open stage.
INSERT INTO import_stage_dates
SELECT "row", stage_rank AS rank, min("at") AS entered, true AS is_timed
FROM import_ordered_events
WHERE stage_rank IS NOT NULL
GROUP BY "row", stage_rank
