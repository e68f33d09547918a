-- Kaplan-Meier's estimate of the time that stays last, with Greenwood's variance and log-minus-log
-- bands at 95 %: open stays count for as long as they were seen. Beside it the plain numbers of
-- finished stays.
WITH deals AS (
  SELECT * FROM {{deals}} WHERE {{filter}}
),
as_of AS (
{{asOf}}
),
stays AS (
{{stays}}
),
observations AS (
  SELECT
    rank,
    NOT is_open AS finished,
    result = 'out' AS moved,
    CASE
      WHEN NOT is_open THEN days
      WHEN entered <= as_of.moment THEN epoch(as_of.moment - entered) / 86400.0
    END AS days
  FROM stays, as_of
),
moments AS (
  SELECT rank, days, count(*) FILTER (finished) AS events, count(*) AS leaving
  FROM observations
  WHERE days >= 0
  GROUP BY 1, 2
),
at_risk AS (
  SELECT *, sum(leaving) OVER (PARTITION BY rank ORDER BY days DESC)::DOUBLE AS risk
  FROM moments
),
steps AS (
  SELECT
    rank,
    days,
    bool_or(events = risk) OVER so_far AS is_gone,
    exp(sum(CASE WHEN events < risk THEN ln(1 - events / risk) END) OVER so_far) AS survival,
    sum(CASE WHEN events < risk THEN events / (risk * (risk - events)) END) OVER so_far AS variance
  FROM at_risk
  WINDOW so_far AS (PARTITION BY rank ORDER BY days)
),
curve AS (
  SELECT
    rank,
    days,
    CASE WHEN is_gone THEN 0 ELSE survival END AS survival,
    CASE WHEN NOT is_gone AND survival < 1
      THEN exp(1.959963984540054 * sqrt(variance) / ln(survival))
    END AS spread
  FROM steps
),
medians AS (
  SELECT
    rank,
    min(days) FILTER (survival <= 0.5 + 1e-9) AS reached,
    min(days) FILTER (survival < 0.5 - 1e-9) AS below,
    min(days) FILTER (
      CASE WHEN spread IS NULL THEN survival ELSE power(survival, 1 / spread) END <= 0.5
    ) AS low,
    min(days) FILTER (spread IS NOT NULL AND power(survival, spread) <= 0.5) AS high
  FROM curve
  GROUP BY rank
)
SELECT
  observations.rank::INTEGER AS rank,
  count(observations.days) FILTER (finished)::INTEGER AS finished,
  count(observations.days) FILTER (NOT finished)::INTEGER AS open,
  avg(observations.days) FILTER (finished) AS mean,
  quantile_cont(observations.days, 0.5) FILTER (finished) AS median,
  quantile_cont(observations.days, 0.9) FILTER (finished) AS p90,
  count(observations.days) FILTER (moved)::INTEGER AS moved_n,
  avg(observations.days) FILTER (moved) AS moved_mean,
  quantile_cont(observations.days, 0.5) FILTER (moved) AS moved_median,
  quantile_cont(observations.days, 0.9) FILTER (moved) AS moved_p90,
  any_value(
    CASE
      WHEN abs(coalesce(at_half.survival, 0) - 0.5) < 1e-9 AND below IS NOT NULL
        THEN (reached + below) / 2
      ELSE reached
    END
  ) AS survival_median,
  any_value(low) AS survival_low,
  any_value(high) AS survival_high
FROM observations
LEFT JOIN medians ON medians.rank = observations.rank
LEFT JOIN curve AS at_half ON at_half.rank = medians.rank AND at_half.days = medians.reached
WHERE observations.days >= 0
GROUP BY observations.rank
ORDER BY observations.rank
