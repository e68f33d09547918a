-- Days in the opportunity stage, by the day a deal left it.
  SELECT deals."row", entries.left_at::DATE AS happened, deals.team_value AS team, entries.dwell_days AS value
  FROM {{stageEntries}} AS entries
  JOIN deals USING ("row")
  WHERE entries.rank = $stage_rank::INTEGER AND entries.dwell_days IS NOT NULL
