-- Who changed what in a chat; "member" is the platform's id of the person.
CREATE TABLE history (
  id uuid NOT NULL PRIMARY KEY,
  chat_id uuid NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  member text NOT NULL,
  kind text NOT NULL,
  details text NOT NULL,
  at_ms bigint NOT NULL
);

CREATE INDEX history_of_chat ON history (chat_id, at_ms);
