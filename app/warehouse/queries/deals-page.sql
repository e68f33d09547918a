-- One page of the deals behind a number.
SELECT
  "row", deal, stage, outcome, owner, team, source, product, account, loss_reason, next_step,
  amount::DOUBLE AS amount,
  cost::DOUBLE AS cost,
  strftime(created, '%Y-%m-%d') AS created,
  strftime(closed, '%Y-%m-%d') AS closed,
  strftime(expected_close, '%Y-%m-%d') AS expected_close,
  cycle_days,
  lost_at,
  {{categories}} AS categories
FROM {{deals}}
WHERE {{filter}} AND {{narrowed}}
ORDER BY {{order}}, "row"
{{page}}
