-- Won or lost among the closed deals that reached the opportunity stage, by closing day.
  SELECT "row", closed::DATE AS happened, team_value AS team, (outcome = 'won')::DOUBLE AS value
  FROM deals
  WHERE outcome = 'won'
    OR (
      outcome = 'lost'
      AND "row" IN (SELECT "row" FROM {{stageEntries}} WHERE rank >= $stage_rank::INTEGER)
    )
