-- The events of a file whose rows are all read one by one.
CREATE TEMP VIEW import_events AS
FROM import_read_events
