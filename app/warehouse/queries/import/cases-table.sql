-- One row a case, filled part by part.
CREATE TEMP TABLE import_cases (
  "row" INTEGER,
  deal VARCHAR,
  events INTEGER,
  activities INTEGER,
  path VARCHAR[],
  seconds DOUBLE
)
