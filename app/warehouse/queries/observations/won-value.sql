-- The amount of won deals that have one, by closing day.
  SELECT "row", closed::DATE AS happened, team_value AS team, amount::DOUBLE AS value
  FROM deals
  WHERE outcome = 'won' AND amount IS NOT NULL
