-- Open stays with how long they have lasted, beside mean and p90 of the finished ones.
as_of AS (
{{asOf}}
),
stays AS (
{{stays}}
),
usual AS (
  SELECT rank, avg(days) AS mean, quantile_cont(days, 0.9) AS p90
  FROM stays
  WHERE NOT is_open AND days >= 0
  GROUP BY rank
),
waiting AS (
  SELECT
    stays."row",
    stays.rank,
    stays.entered,
    epoch(as_of.moment - stays.entered) / 86400.0 AS days,
    usual.mean,
    usual.p90
  FROM stays
  JOIN usual USING (rank), as_of
  WHERE stays.is_open
)
