-- Two private chats that walk the programme together: one row for each of them.
CREATE TABLE partners (
  chat_id BLOB NOT NULL PRIMARY KEY REFERENCES chats (id) ON DELETE CASCADE,
  partner_id BLOB NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  mode TEXT NOT NULL,
  is_second INTEGER NOT NULL,
  linked_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX partners_of_partner ON partners (partner_id);

-- The code a chat gave, as the hexadecimal SHA-256 of it.
CREATE TABLE partner_codes (
  chat_id BLOB NOT NULL PRIMARY KEY REFERENCES chats (id) ON DELETE CASCADE,
  hash TEXT NOT NULL UNIQUE,
  expires_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Wrong codes that a chat entered, counted from an instant on.
CREATE TABLE partner_attempts (
  chat_id BLOB NOT NULL PRIMARY KEY REFERENCES chats (id) ON DELETE CASCADE,
  attempts INTEGER NOT NULL,
  since_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
