-- Whose private chat it is: the platform's id of the person. Telegram's private chats have the person's own number.
ALTER TABLE chats ADD COLUMN person TEXT;
UPDATE chats SET person = place WHERE platform = 'telegram' AND kind = 'private';

CREATE INDEX chats_of_person ON chats (platform, person) WHERE person IS NOT NULL;

-- Whether whoever configured a suspended chat was told, and the delivery that tells them. Nobody is told of what is over or old.
ALTER TABLE chats ADD COLUMN is_told INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chats ADD COLUMN telling_id BLOB;
UPDATE chats SET is_told = 1 WHERE suspended_reason IS NOT NULL;

-- When a suspended chat was last given another try.
ALTER TABLE chats ADD COLUMN tried_at_ms INTEGER;

CREATE INDEX chats_to_tell_of ON chats (suspended_at_ms) WHERE suspended_reason IS NOT NULL AND NOT is_told;

-- The platform's id of the server that a chat belongs to, where its address does not say so.
ALTER TABLE chats ADD COLUMN server TEXT;

CREATE INDEX chats_of_server ON chats (platform, server) WHERE server IS NOT NULL;

-- The places in the programme that a schedule missed while its partner's went on, as "3,5".
ALTER TABLE schedules ADD COLUMN owed TEXT NOT NULL DEFAULT '';
