-- Deals that lack a field required where they stand.
SELECT "row" FROM {{deals}} WHERE {{blank}}
