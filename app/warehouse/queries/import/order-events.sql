-- Events in the order of time within their case; at one moment the file's order counts. Each knows
-- what follows it and after how many seconds. A case is called by the row of its first line.
CREATE TEMP TABLE import_ordered_events AS
WITH cases AS (
  SELECT deal, min("row") AS deal_row FROM import_events GROUP BY deal
)
SELECT
  events."row",
  deal,
  cases.deal_row,
  activity,
  at_ms,
  stage_rank,
  outcome,
  {{owner}} AS owner,
  (row_number() OVER in_time)::INTEGER AS place,
  lead(activity) OVER in_time AS next_activity,
  (lead(at_ms) OVER in_time - at_ms) / 1000.0 AS wait_seconds,
  events."row" < lag(events."row") OVER in_time AS is_moved
FROM import_events AS events
JOIN cases USING (deal)
WINDOW in_time AS (PARTITION BY cases.deal_row ORDER BY at_ms, events."row")
