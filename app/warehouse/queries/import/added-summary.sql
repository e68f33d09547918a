-- How many deals of both there are, how many were kept from the earlier data, and their period.
SELECT
  count(*)::INTEGER AS deals,
  (SELECT count(*) FROM kept_deals)::INTEGER AS kept,
  strftime(least(min(created), min(closed)), '%Y-%m-%d') AS "from",
  strftime(greatest(max(created), max(closed)), '%Y-%m-%d') AS "to"
FROM added_deals
