-- Who was asked what a chat awaits: the platform's id of the person.
ALTER TABLE chats ADD COLUMN awaited_member text;
