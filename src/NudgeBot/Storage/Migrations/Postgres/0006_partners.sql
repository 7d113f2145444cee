-- Two private chats that walk the programme together: one row for each of them.
CREATE TABLE partners (
  chat_id uuid NOT NULL PRIMARY KEY REFERENCES chats (id) ON DELETE CASCADE,
  partner_id uuid NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  mode text NOT NULL,
  is_second boolean NOT NULL,
  linked_at_ms bigint NOT NULL
);

CREATE INDEX partners_of_partner ON partners (partner_id);

-- The code a chat gave, as the hexadecimal SHA-256 of it.
CREATE TABLE partner_codes (
  chat_id uuid NOT NULL PRIMARY KEY REFERENCES chats (id) ON DELETE CASCADE,
  hash text NOT NULL UNIQUE,
  expires_at_ms bigint NOT NULL
);

-- Wrong codes that a chat entered, counted from an instant on.
CREATE TABLE partner_attempts (
  chat_id uuid NOT NULL PRIMARY KEY REFERENCES chats (id) ON DELETE CASCADE,
  attempts integer NOT NULL,
  since_ms bigint NOT NULL
);
