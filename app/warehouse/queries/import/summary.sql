-- Accepted deals and the period they cover: from the first creation or close to the last.
SELECT
  count(*)::INTEGER AS accepted,
  strftime(least(min(created), min(closed)), '%Y-%m-%d') AS "from",
  strftime(greatest(max(created), max(closed)), '%Y-%m-%d') AS "to"
FROM import_deals
