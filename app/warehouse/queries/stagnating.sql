-- Open stays that have lasted longer than a multiple of the average of finished ones, the longest
-- against their stage's average first.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
{{waiting}}
SELECT
  deals.deal,
  deals.owner,
  deals.account,
  deals.amount::DOUBLE AS amount,
  waiting.rank,
  strftime(waiting.entered, '%Y-%m-%d') AS entered,
  waiting.days,
  waiting.mean,
  waiting.p90,
  coalesce(waiting.days > waiting.p90, false) AS is_beyond_p90,
  count(*) OVER ()::INTEGER AS total,
  (count(*) FILTER (waiting.days > waiting.p90) OVER ())::INTEGER AS total_beyond_p90,
  coalesce(sum(deals.amount) OVER (), 0)::DOUBLE AS total_amount
FROM waiting
JOIN deals USING ("row")
WHERE waiting.days > $factor * waiting.mean
ORDER BY waiting.days / nullif(waiting.mean, 0) DESC NULLS FIRST, "row"
LIMIT $rows
