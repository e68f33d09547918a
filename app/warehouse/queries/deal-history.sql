-- One deal, with a line for each stage that it is known to have entered.
SELECT
  deals.deal, deals.outcome, deals.owner, deals.account, deals.product, deals.loss_reason,
  deals.amount::DOUBLE AS amount,
  strftime(deals.created, '%Y-%m-%d') AS created,
  strftime(deals.closed, '%Y-%m-%d') AS closed,
  entries.stage,
  strftime(entries.entered, '%Y-%m-%d') AS entered,
  entries.dwell_days
FROM {{deals}} AS deals
LEFT JOIN {{stageEntries}} AS entries
  ON entries."row" = deals."row" AND entries.entered IS NOT NULL
WHERE deals.deal = $deal
ORDER BY entries.entered, entries.rank
