-- Cases that went one of the most frequent ways, which together cover a share of all.
WITH kept AS (
  SELECT "row" FROM {{deals}} WHERE {{filter}}
),
paths AS (
  SELECT "row", path FROM {{cases}} AS cases SEMI JOIN kept USING ("row")
),
ranked AS (
  SELECT
    path,
    count(*) AS n,
    sum(count(*)) OVER (ORDER BY count(*) DESC, path ROWS UNBOUNDED PRECEDING) - count(*) AS before
  FROM paths
  GROUP BY path
),
frequent AS (
  SELECT path FROM ranked WHERE before < $share * (SELECT count(*) FROM paths)
),
shown AS (
  SELECT "row" FROM paths SEMI JOIN frequent USING (path)
),
