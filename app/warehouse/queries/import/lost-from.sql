-- Where a lost deal's stage dates end is where it was lost.
UPDATE import_deals
SET lost_from = furthest.stage
FROM (
  SELECT dates."row", arg_max(stages.stage, dates.rank) AS stage
  FROM import_stage_dates AS dates
  JOIN import_stages AS stages USING (rank)
  GROUP BY dates."row"
) AS furthest
WHERE import_deals."row" = furthest."row" AND import_deals.outcome = 'lost'
