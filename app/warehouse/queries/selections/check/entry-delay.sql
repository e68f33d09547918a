-- Deals whose last stage change was recorded more than 24 hours after it happened.
SELECT "row" FROM {{deals}} WHERE recorded > entered + INTERVAL 24 HOUR
