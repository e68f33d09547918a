-- Days from creation to close of won deals, by closing day.
  SELECT "row", closed::DATE AS happened, team_value AS team, cycle_days::DOUBLE AS value
  FROM deals
  WHERE outcome = 'won' AND cycle_days IS NOT NULL
