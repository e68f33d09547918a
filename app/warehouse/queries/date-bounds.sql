-- The first and last day of creation and of close.
SELECT
  strftime(min(created), '%Y-%m-%d') AS created_from,
  strftime(max(created), '%Y-%m-%d') AS created_to,
  strftime(min(closed), '%Y-%m-%d') AS closed_from,
  strftime(max(closed), '%Y-%m-%d') AS closed_to
FROM {{deals}}
