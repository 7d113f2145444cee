-- By age, to let the oldest go a few at a time.
CREATE INDEX history_by_age ON history (at_ms);
