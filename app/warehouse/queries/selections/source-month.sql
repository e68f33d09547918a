-- Deals of one value of a column that were won or lost in one month.
SELECT "row"
FROM {{deals}}
WHERE {{column}} IS NOT DISTINCT FROM $selected_value
  AND outcome <> 'open'
  AND strftime(closed, '%Y-%m') = $selected_month
