-- The deals that the last import accepted, and the days that they cover.
SELECT
  count(*)::INTEGER AS deals,
  strftime(least(min(created), min(closed)), '%Y-%m-%d') AS "from",
  strftime(greatest(max(created), max(closed)), '%Y-%m-%d') AS "to"
FROM {{deals}}
WHERE {{filter}}
