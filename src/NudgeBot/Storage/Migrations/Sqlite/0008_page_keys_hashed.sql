-- A chat page is opened by a key; so far the key named the chat, from now on its SHA-256 does, so that nobody opens a page with
-- what is written here. An open question of a chat may name the person by the key, and a file that was exported on the page
-- names the chat by it: both go.
UPDATE history SET member = page_place(member)
WHERE length(member) = 32 AND member NOT GLOB '*[^0-9a-f]*' AND chat_id IN (SELECT c.id FROM chats c WHERE c.platform = 'web');

UPDATE chats SET place = page_place(place), awaited_command = NULL, awaited_context = NULL, awaited_until_ms = NULL
WHERE platform = 'web' AND length(place) = 32 AND place NOT GLOB '*[^0-9a-f]*';

UPDATE chat_aliases SET place = page_place(place) WHERE platform = 'web' AND length(place) = 32 AND place NOT GLOB '*[^0-9a-f]*';

DELETE FROM mailbox WHERE platform = 'web' AND content LIKE '%nudgebot-export.json%';

UPDATE mailbox SET place = page_place(place) WHERE platform = 'web' AND length(place) = 32 AND place NOT GLOB '*[^0-9a-f]*';
