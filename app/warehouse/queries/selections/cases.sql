-- Cases, or those in which something was repeated.
SELECT "row" FROM {{cases}} WHERE $selected_part <> 'rework' OR events > activities
