-- Whether a deal ever reached the opportunity stage or a later one, by day of creation.
  SELECT
    "row",
    created::DATE AS happened,
    team_value AS team,
    (
      outcome = 'won'
      OR "row" IN (SELECT "row" FROM {{stageEntries}} WHERE rank >= $stage_rank::INTEGER)
    )::DOUBLE AS value
  FROM deals
