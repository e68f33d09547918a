-- Won or not yet or not at all, by day of creation.
  SELECT "row", created::DATE AS happened, team_value AS team, (outcome = 'won')::DOUBLE AS value
  FROM deals
