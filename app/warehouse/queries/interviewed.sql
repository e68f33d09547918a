-- Won and lost deals by one column, and how many of them somebody talked about.
SELECT
  {{column}} AS value,
  count(*) FILTER (outcome = 'won')::INTEGER AS won,
  count(*) FILTER (outcome = 'lost')::INTEGER AS lost,
  count(*) FILTER (outcome = 'won' AND is_interviewed)::INTEGER AS interviewed_won,
  count(*) FILTER (outcome = 'lost' AND is_interviewed)::INTEGER AS interviewed_lost
FROM (
  SELECT *, list_contains(string_split($interviewed, chr(31)), deal) AS is_interviewed
  FROM {{deals}}
)
WHERE outcome <> 'open'
GROUP BY ALL
ORDER BY count(*) DESC, value
