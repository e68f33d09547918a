-- One row an event, in the order of time within its case, as they were put. `row` is the case's in the
-- deals, `position` the event's own in the file; times are UTC.
SELECT
  "row",
  deal,
  place,
  activity,
  "at",
  resource,
  next_activity,
  wait_seconds,
  position
FROM import_ordered_events
