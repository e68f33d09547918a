-- Deals standing in one place that lack a field.
SELECT "row"
FROM {{deals}}
WHERE {{column}} IS NULL
  AND outcome = $selected_outcome
  AND (outcome <> 'open' OR stage_rank IS NOT DISTINCT FROM $selected_place::INTEGER)
