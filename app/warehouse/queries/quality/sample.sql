-- A share of each seller's deals of each week, drawn by the hash of seed and deal: the same seed
-- draws the same deals, and nobody can foresee which. The week is that of the last thing recorded,
-- entered or created. Latest weeks first.
WITH weekly AS (
  SELECT
    *,
    date_trunc('week', coalesce(recorded, entered, closed, created))::DATE AS week
  FROM {{deals}}
  WHERE {{filter}}
),
drawn AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY owner, week ORDER BY md5($seed || ':' || deal), "row"
    ) AS place,
    count(*) OVER (PARTITION BY owner, week) AS size
  FROM weekly
  WHERE week IS NOT NULL
)
SELECT
  strftime(week, '%Y-%m-%d') AS week,
  owner,
  deal,
  stage,
  outcome,
  account,
  amount::DOUBLE AS amount,
  size::INTEGER AS of_deals,
  count(*) OVER ()::INTEGER AS total
FROM drawn
WHERE place <= ceil(size * $share)
  AND week > (SELECT max(week) FROM drawn) - INTERVAL 28 DAY
ORDER BY week DESC, owner NULLS LAST, place
LIMIT $rows
