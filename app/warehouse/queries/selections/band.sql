-- Deals of one quarter of the amounts.
{{banded}}
SELECT "row"
FROM banded
WHERE band = $selected_band::INTEGER AND ($selected_part = 'deals' OR outcome <> 'open')
