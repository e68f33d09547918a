-- The values of one column with their number of deals.
SELECT {{column}} AS value, count(*)::INTEGER AS count
FROM {{deals}}
GROUP BY 1
ORDER BY count DESC, value NULLS LAST
LIMIT $rows
