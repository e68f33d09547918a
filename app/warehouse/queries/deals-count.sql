-- How many deals a filter and a selection keep.
SELECT count(*)::INTEGER AS total FROM {{deals}} WHERE {{filter}} AND {{narrowed}}
