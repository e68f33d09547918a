-- Deals with one of the signs of a stage set too high.
{{flagged}}
SELECT "row" FROM flagged WHERE {{sign}}
