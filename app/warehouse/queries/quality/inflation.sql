-- Deals whose way through the stages asks for a look: stages skipped, a later stage dated before an
-- earlier one, several stages entered on one day, or a stage recorded more than 7 days after its date.
{{flagged}}
SELECT
  deal,
  owner,
  stage,
  amount,
  is_skipped,
  falls_back,
  is_same_day,
  is_back_dated,
  (count(*) FILTER (is_skipped) OVER ())::INTEGER AS skipped,
  (count(*) FILTER (falls_back) OVER ())::INTEGER AS fallen,
  (count(*) FILTER (is_same_day) OVER ())::INTEGER AS same_day,
  (count(*) FILTER (is_back_dated) OVER ())::INTEGER AS back_dated
FROM flagged
WHERE is_skipped OR falls_back OR is_same_day OR is_back_dated
ORDER BY
  is_skipped::INTEGER + falls_back::INTEGER + is_same_day::INTEGER + is_back_dated::INTEGER DESC,
  amount DESC NULLS LAST,
  "row"
LIMIT $rows
