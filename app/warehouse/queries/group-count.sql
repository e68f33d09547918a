-- How many different values a column has among the deals; a blank is one of them.
SELECT count(*)::INTEGER AS total
FROM (SELECT DISTINCT {{column}} FROM {{deals}} WHERE {{filter}})
