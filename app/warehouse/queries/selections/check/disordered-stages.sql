-- Deals with a later stage dated before an earlier one.
SELECT "row" FROM {{stageEntries}} WHERE left_at::DATE < entered::DATE
