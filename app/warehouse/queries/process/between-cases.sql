-- The first time of each of two activities in a case, where the second does not lie before the first.
  SELECT
    "row",
    epoch(min("at") FILTER (activity = $selected_end) - min("at") FILTER (activity = $selected_start))
      AS seconds
  FROM {{events}}
  WHERE activity IN ($selected_start, $selected_end)
  GROUP BY "row"
  HAVING seconds >= 0
