-- Cases of the shown ways in which one activity directly follows another.
{{shownWays}}
edges AS (
  SELECT "row"
  FROM {{events}} AS events
  SEMI JOIN shown USING ("row")
  WHERE activity = $selected_from AND next_activity = $selected_to
)
SELECT "row" FROM edges
