-- Deals that were closed before they were created.
SELECT "row" FROM {{deals}} WHERE closed::DATE < created::DATE
