-- How many deals a filter keeps.
SELECT count(*)::INTEGER AS total FROM {{deals}} WHERE {{filter}}
