-- Who changed what in a chat; "member" is the platform's id of the person.
CREATE TABLE history (
  id BLOB NOT NULL PRIMARY KEY,
  chat_id BLOB NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  member TEXT NOT NULL,
  kind TEXT NOT NULL,
  details TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX history_of_chat ON history (chat_id, at_ms);
