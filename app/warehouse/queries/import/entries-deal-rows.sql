-- One row a deal and open stage, for files without stage dates. A won deal is taken to have passed
-- every open stage, an open one those before its own; a lost deal was lost from the stage its row
-- names, or, where it names none, from the last open stage.
WITH reached AS (
  SELECT
    *,
    CASE
      WHEN outcome = 'won' OR stage_rank IS NULL THEN (SELECT max(rank) FROM import_stages)
      ELSE stage_rank
    END AS furthest
  FROM import_deals
)
SELECT
  reached."row",
  reached.deal,
  stages.rank,
  stages.stage,
  CASE WHEN stages.rank = reached.stage_rank THEN reached.entered END AS entered,
  NULL::TIMESTAMP AS left_at,
  NULL::DOUBLE AS dwell_days,
  CASE
    WHEN reached.outcome = 'won' OR stages.rank < reached.furthest THEN 'out'
    WHEN reached.outcome = 'lost' THEN 'lost'
    ELSE 'stuck'
  END AS result
FROM reached
JOIN import_stages AS stages ON stages.rank <= reached.furthest
ORDER BY reached."row", stages.rank
