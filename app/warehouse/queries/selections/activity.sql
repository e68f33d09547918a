-- Cases with an activity: anywhere, at the start, at the end, or more than once.
SELECT "row"
FROM {{events}}
WHERE activity = $selected_name
GROUP BY "row"
HAVING CASE $selected_part
  WHEN 'starts' THEN bool_or(place = 1)
  WHEN 'ends' THEN bool_or(next_activity IS NULL)
  WHEN 'repeated' THEN count(*) > 1
  ELSE true
END
