-- A deal number that stands in several rows: the first row counts, the others are set aside.
INSERT INTO import_rejected
SELECT "row", $column AS "column", deal AS value, 'duplicate-deal' AS reason, NULL AS record
FROM (
  SELECT "row", deal, row_number() OVER (PARTITION BY deal ORDER BY "row") AS copy
  FROM import_deals
)
WHERE copy > 1
