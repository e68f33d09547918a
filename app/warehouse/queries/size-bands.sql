-- Outcomes by quarters of the deals' amounts; deals without an amount, or with zero, are band 0.
{{banded}}
SELECT
  band::INTEGER AS band,
  min(amount) FILTER (amount > 0)::DOUBLE AS least,
  max(amount) FILTER (amount > 0)::DOUBLE AS most,
  count(*)::INTEGER AS deals,
  count(*) FILTER (outcome = 'won')::INTEGER AS won,
  count(*) FILTER (outcome = 'lost')::INTEGER AS lost
FROM banded
GROUP BY band
ORDER BY band
