-- Events of both, their cases and period.
SELECT
  count(*)::INTEGER AS events,
  count(DISTINCT "row")::INTEGER AS cases,
  strftime(min("at"), '%Y-%m-%d') AS "from",
  strftime(max("at"), '%Y-%m-%d') AS "to"
FROM {{events}}
