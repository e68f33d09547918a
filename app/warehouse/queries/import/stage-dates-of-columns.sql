-- The dates of one stage.
INSERT INTO import_stage_dates
SELECT "row", {{rank}} AS rank, {{entry}} AS entered, {{entry}}_timed AS is_timed
FROM import_deal_cells
SEMI JOIN import_deals USING ("row")
WHERE {{entry}} IS NOT NULL
