-- The last moment that the data tell of, not later than today.
  SELECT least(
    greatest(
      (SELECT greatest(max(entered), max(left_at)) FROM {{stageEntries}}),
      (SELECT greatest(max(created), max(closed)) FROM {{deals}})
    ),
    $today::TIMESTAMP + INTERVAL 1 DAY
  ) AS moment
