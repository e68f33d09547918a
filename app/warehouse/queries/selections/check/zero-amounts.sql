-- Won deals without an amount.
SELECT "row" FROM {{deals}} WHERE outcome = 'won' AND coalesce(amount, 0) = 0
