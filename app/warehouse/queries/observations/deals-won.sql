-- One for each won deal, by closing day.
  SELECT "row", closed::DATE AS happened, team_value AS team, 1::DOUBLE AS value
  FROM deals
  WHERE outcome = 'won'
