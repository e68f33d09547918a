-- Accepted events, the days they cover, and the cases whose lines did not stand in time's order.
SELECT
  count(*)::INTEGER AS events,
  count(DISTINCT deal_row)::INTEGER AS cases,
  count(DISTINCT deal_row) FILTER (is_moved)::INTEGER AS moved,
  strftime(make_timestamp((min(at_ms) * 1000)::BIGINT), '%Y-%m-%d') AS "from",
  strftime(make_timestamp((max(at_ms) * 1000)::BIGINT), '%Y-%m-%d') AS "to"
FROM import_ordered_events
