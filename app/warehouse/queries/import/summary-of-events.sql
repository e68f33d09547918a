-- Accepted events, the days they cover, and the cases whose lines did not stand in time's order.
SELECT
  count(*)::INTEGER AS events,
  (count(*) FILTER (place = 1))::INTEGER AS cases,
  count(DISTINCT "row") FILTER (is_moved)::INTEGER AS moved,
  strftime(min("at"), '%Y-%m-%d') AS "from",
  strftime(max("at"), '%Y-%m-%d') AS "to"
FROM import_ordered_events
