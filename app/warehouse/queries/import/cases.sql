-- One row a case: its activities in the order of time, and how long it took from first to last.
SELECT
  deal_row AS "row",
  any_value(deal) AS deal,
  count(*)::INTEGER AS events,
  count(DISTINCT activity)::INTEGER AS activities,
  list(activity ORDER BY place) AS path,
  (max(at_ms) - min(at_ms)) / 1000.0 AS seconds
FROM import_ordered_events
GROUP BY deal_row
ORDER BY deal_row
