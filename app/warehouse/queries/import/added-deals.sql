-- The deals of the later file, and those of the earlier data that it doesn't name.
CREATE TEMP TABLE added_deals AS
SELECT * REPLACE ({{laterRank}} AS stage_rank) FROM {{later}}
UNION ALL BY NAME
SELECT
  kept."row",
  earlier.deal,
  {{stage}} AS stage,
  {{earlierRank}} AS stage_rank,
  outcome,
  {{texts}}
  amount,
  cost,
  created,
  closed,
  expected_close,
  entered,
  recorded,
  cycle_days,
  {{lostAt}} AS lost_at
FROM {{earlier}} AS earlier
JOIN kept_deals AS kept ON kept.former = earlier."row"
