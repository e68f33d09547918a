-- Deals whose cells were understood. The outcome column speaks first, then the stage, then a date of
-- winning or losing. An open deal without a stage and one that was closed before it was created are
-- left to the reader of rows, which says what is wrong with them.
INSERT INTO import_deals BY NAME
WITH ended AS (
  SELECT
    *,
    coalesce(outcome_word, stage_outcome, {{outcomeOfEntries}}, 'open') AS outcome,
    {{created}} AS begun
  FROM import_deal_cells
),
dated AS (
  SELECT
    *,
    CASE outcome WHEN 'won' THEN {{wonAt}} WHEN 'lost' THEN {{lostAt}} END AS end_at,
    CASE outcome WHEN 'won' THEN {{wonTimed}} WHEN 'lost' THEN {{lostTimed}} END AS is_end_timed
  FROM ended
),
closing AS (
  SELECT
    *,
    coalesce(end_at, closed) AS closing,
    CASE WHEN end_at IS NULL THEN closed_timed ELSE is_end_timed END AS is_closing_timed
  FROM dated
)
SELECT
  "row",
  deal,
  stage,
  stage_rank,
  outcome,
  {{cells}},
  begun AS created,
  CASE WHEN outcome <> 'open' THEN closing END AS closed,
  CASE WHEN outcome = 'open' THEN closing END AS expected_close,
  entered,
  recorded,
  CASE WHEN outcome <> 'open' THEN is_closing_timed END AS is_closed_timed,
  entered_timed AS is_entered_timed
FROM closing
WHERE (outcome <> 'open' OR {{isPlaced}})
  AND (outcome = 'open' OR coalesce(closing::DATE >= begun::DATE, true))
