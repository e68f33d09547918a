-- Deals that made one move between stages.
{{moves}}
SELECT "row" FROM moves WHERE "from" = $selected_from::INTEGER AND "to" = $selected_to::INTEGER
