-- A chat page is opened by a key; so far the key named the chat, from now on its SHA-256 does, so that nobody opens a page with
-- what is written here. An open question of a chat may name the person by the key, and a file that was exported on the page
-- names the chat by it: both go.
UPDATE history SET member = encode(sha256(convert_to(member, 'UTF8')), 'hex')
WHERE member ~ '^[0-9a-f]{32}$' AND chat_id IN (SELECT c.id FROM chats c WHERE c.platform = 'web');

UPDATE chats SET place = encode(sha256(convert_to(place, 'UTF8')), 'hex'), awaited_command = NULL, awaited_context = NULL, awaited_until_ms = NULL
WHERE platform = 'web' AND place ~ '^[0-9a-f]{32}$';

UPDATE chat_aliases SET place = encode(sha256(convert_to(place, 'UTF8')), 'hex') WHERE platform = 'web' AND place ~ '^[0-9a-f]{32}$';

DELETE FROM mailbox WHERE platform = 'web' AND content LIKE '%nudgebot-export.json%';

UPDATE mailbox SET place = encode(sha256(convert_to(place, 'UTF8')), 'hex') WHERE platform = 'web' AND place ~ '^[0-9a-f]{32}$';
