-- Events in the order of time within their case; at one moment the file's order counts. Each knows
-- what follows it and after how many seconds. A case is called by the row of its first line.
CREATE TEMP TABLE import_ordered_events AS
SELECT
  *,
  min("row") OVER (PARTITION BY deal) AS deal_row,
  (row_number() OVER in_time)::INTEGER AS place,
  lead(activity) OVER in_time AS next_activity,
  (lead(at_ms) OVER in_time - at_ms) / 1000.0 AS wait_seconds,
  "row" < lag("row") OVER in_time AS is_moved
FROM import_events
WINDOW in_time AS (PARTITION BY deal ORDER BY at_ms, "row")
