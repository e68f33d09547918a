-- Won or lost, by closing day.
  SELECT "row", closed::DATE AS happened, team_value AS team, (outcome = 'won')::DOUBLE AS value
  FROM deals
  WHERE outcome <> 'open'
