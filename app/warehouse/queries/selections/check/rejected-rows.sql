-- Rows that were not accepted are no deals.
SELECT "row" FROM {{deals}} WHERE false
