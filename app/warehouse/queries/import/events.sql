-- One row an event, in the order of time within its case. `row` is the case's in the deals,
-- `position` the event's own in the file; times are UTC.
SELECT
  deal_row AS "row",
  deal,
  place,
  activity,
  make_timestamp((at_ms * 1000)::BIGINT) AS "at",
  owner AS resource,
  next_activity,
  wait_seconds,
  "row" AS position
FROM import_ordered_events
ORDER BY deal_row, place
