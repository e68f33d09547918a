-- Per open stage, and for won and lost deals: how many there are and how many have each field.
SELECT
  CASE WHEN outcome = 'open' THEN stage_rank END::INTEGER AS rank,
  outcome,
  count(*)::INTEGER AS deals,
  {{counts}} AS filled
FROM {{deals}}
WHERE {{filter}}
GROUP BY 1, 2
ORDER BY CASE outcome WHEN 'open' THEN 0 WHEN 'won' THEN 1 ELSE 2 END, 1 NULLS LAST
