-- Deals with a day after $today.
SELECT "row"
FROM {{deals}}
WHERE created::DATE > $today::DATE OR closed::DATE > $today::DATE OR entered::DATE > $today::DATE
