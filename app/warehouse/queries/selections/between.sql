-- Cases that came to both activities, the second not before the first.
SELECT "row" FROM ({{between}})
