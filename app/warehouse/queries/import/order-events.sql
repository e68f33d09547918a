-- Events in the order of time within their case; at one moment the file's order counts. Each knows
-- what follows it and after how many seconds. `row` is the case's: that of its first line, which is
-- also its row in the deals; `position` is the event's own. Times are UTC.
CREATE TEMP TABLE import_ordered_events AS
WITH cases AS (
  SELECT deal, min("row") AS deal_row FROM import_events GROUP BY deal
)
SELECT
  cases.deal_row AS "row",
  deal,
  (row_number() OVER in_time)::INTEGER AS place,
  activity,
  make_timestamp((at_ms * 1000)::BIGINT) AS "at",
  {{owner}} AS resource,
  lead(activity) OVER in_time AS next_activity,
  (lead(at_ms) OVER in_time - at_ms) / 1000.0 AS wait_seconds,
  events."row" AS position,
  events."row" < lag(events."row") OVER in_time AS is_moved,
  stage_rank,
  outcome{{attributes}}
FROM import_events AS events
JOIN cases USING (deal)
WINDOW in_time AS (PARTITION BY cases.deal_row ORDER BY at_ms, events."row")
