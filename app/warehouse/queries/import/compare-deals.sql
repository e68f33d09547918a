-- Each deal that either data set has, by its id: whether it is new, missing, the same or changed, and
-- in which of the columns that both have.
WITH compared AS (
  SELECT
    earlier.deal IS NULL AS is_added,
    later.deal IS NULL AS is_missing,
    earlier.deal = later.deal AS is_shared,
    {{differences}}
  FROM ({{earlier}}) AS earlier
  FULL JOIN ({{later}}) AS later ON later.deal = earlier.deal
)
SELECT
  count(*) FILTER (is_added)::INTEGER AS added,
  count(*) FILTER (is_missing)::INTEGER AS missing,
  count(*) FILTER (is_shared AND ({{changed}}))::INTEGER AS changed,
  count(*) FILTER (is_shared AND NOT ({{changed}}))::INTEGER AS unchanged,
  [{{counts}}] AS counts
FROM compared
