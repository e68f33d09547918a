-- Whole deals, from creation to close.
  SELECT
    "row",
    0 AS rank,
    created AS entered,
    date_diff('day', created::DATE, closed::DATE)::DOUBLE AS days,
    outcome = 'open' AS is_open,
    CASE outcome WHEN 'won' THEN 'out' WHEN 'lost' THEN 'lost' ELSE 'stuck' END AS result
  FROM deals
