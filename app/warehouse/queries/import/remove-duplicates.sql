DELETE FROM import_deals
WHERE "row" IN (SELECT "row" FROM import_rejected WHERE reason = 'duplicate-deal')
