-- The last day, in days since 1970 in UTC, on which somebody wrote or pressed something in a private chat, and the delivery
-- that asked a silent one whether to go on. Whoever was here before days were noted counts as heard of today.
ALTER TABLE chats ADD COLUMN heard_day INTEGER;
ALTER TABLE chats ADD COLUMN question_id BLOB;
UPDATE chats SET heard_day = CAST(strftime('%s', 'now') AS INTEGER) / 86400 WHERE kind = 'private';

CREATE INDEX chats_silent ON chats (heard_day) WHERE kind = 'private' AND question_id IS NULL;
CREATE INDEX chats_asked ON chats (question_id) WHERE question_id IS NOT NULL;

-- What is said in place of a nudge, as "KIND:FIELDS".
ALTER TABLE deliveries ADD COLUMN notice TEXT;

CREATE INDEX deliveries_notices_unsent ON deliveries (id) WHERE notice IS NOT NULL AND state IN ('expired', 'cancelled');
