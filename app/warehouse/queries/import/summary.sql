-- Accepted deals and the period they cover: from the first creation or close to the last.
SELECT
  count(*)::INTEGER AS accepted,
  least(min(created), min(closed))[1:10] AS "from",
  greatest(max(created), max(closed))[1:10] AS "to"
FROM import_deals
