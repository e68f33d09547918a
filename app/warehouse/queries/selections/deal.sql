-- One deal by its id.
SELECT "row" FROM {{deals}} WHERE deal = $selected_deal
