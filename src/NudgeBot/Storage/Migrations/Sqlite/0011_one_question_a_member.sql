-- What each member of a chat was asked, as a JSON array; so far a chat awaited one answer altogether.
ALTER TABLE chats ADD COLUMN awaited TEXT;

UPDATE chats SET awaited = json_array(json_object(
  'command', awaited_command, 'context', COALESCE(awaited_context, ''), 'until', awaited_until_ms, 'member', awaited_member))
WHERE awaited_command IS NOT NULL;

ALTER TABLE chats DROP COLUMN awaited_command;
ALTER TABLE chats DROP COLUMN awaited_context;
ALTER TABLE chats DROP COLUMN awaited_until_ms;
ALTER TABLE chats DROP COLUMN awaited_member;
