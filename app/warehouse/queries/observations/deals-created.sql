-- One for each deal, by day of creation.
  SELECT "row", created::DATE AS happened, team_value AS team, 1::DOUBLE AS value
  FROM deals
