-- Ids are the 16 bytes of a version 7 UUID; "_ms" are milliseconds since 1970 in UTC; flags are 0 or 1.

CREATE TABLE chats (
  id BLOB NOT NULL PRIMARY KEY,
  platform TEXT NOT NULL,
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  settings TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  suspended_reason TEXT,
  suspended_at_ms INTEGER,
  awaited_command TEXT,
  awaited_context TEXT,
  awaited_until_ms INTEGER,
  UNIQUE (platform, place)
) STRICT;

-- Addresses that a chat had before.
CREATE TABLE chat_aliases (
  platform TEXT NOT NULL,
  place TEXT NOT NULL,
  chat_id BLOB NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  PRIMARY KEY (platform, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX chat_aliases_of_chat ON chat_aliases (chat_id);

CREATE TABLE schedules (
  id BLOB NOT NULL PRIMARY KEY,
  chat_id BLOB NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  guide TEXT NOT NULL,
  send_times TEXT NOT NULL,
  zone TEXT NOT NULL,
  position INTEGER NOT NULL,
  next_due_ms INTEGER,
  paused INTEGER NOT NULL,
  paused_until_ms INTEGER,
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX schedules_of_chat ON schedules (chat_id);
CREATE INDEX schedules_due ON schedules (next_due_ms) WHERE next_due_ms IS NOT NULL;

-- The outbox. The platform is the chat's, repeated here for the index that couriers claim by. A schedule's past deliveries
-- outlive it, so schedule_id refers to nothing. A claim is the fence of the lease under which a courier holds the delivery.
CREATE TABLE deliveries (
  id BLOB NOT NULL PRIMARY KEY,
  chat_id BLOB NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  schedule_id BLOB NOT NULL,
  platform TEXT NOT NULL,
  guide TEXT NOT NULL,
  nudge TEXT NOT NULL,
  position INTEGER NOT NULL,
  due_at_ms INTEGER NOT NULL,
  expires_at_ms INTEGER NOT NULL,
  not_before_ms INTEGER NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  welcomes_back INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  unsure INTEGER NOT NULL DEFAULT 0,
  claim INTEGER,
  message_id TEXT,
  settled_at_ms INTEGER,
  UNIQUE (schedule_id, due_at_ms)
) STRICT;

CREATE INDEX deliveries_of_chat ON deliveries (chat_id, due_at_ms);
CREATE INDEX deliveries_due ON deliveries (platform, not_before_ms, expires_at_ms, claim) WHERE state = 'due';

-- The highest fence under which a platform's deliveries were ever claimed: an owner that lost its lease claims nothing more.
CREATE TABLE couriers (
  platform TEXT NOT NULL PRIMARY KEY,
  fence INTEGER NOT NULL
) STRICT;

CREATE TABLE leases (
  name TEXT NOT NULL PRIMARY KEY,
  owner TEXT,
  fence INTEGER NOT NULL,
  until_ms INTEGER NOT NULL
) STRICT;

-- The payload is erased when the update is handled.
CREATE TABLE inbox (
  platform TEXT NOT NULL,
  id INTEGER NOT NULL,
  payload TEXT,
  handled_at_ms INTEGER,
  PRIMARY KEY (platform, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX inbox_unhandled ON inbox (platform, id) WHERE handled_at_ms IS NULL;

-- By address, not by chat: a chat that was forgotten is still told so.
CREATE TABLE mailbox (
  platform TEXT NOT NULL,
  place TEXT NOT NULL,
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  key BLOB NOT NULL,
  content TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (platform, place, number),
  UNIQUE (platform, place, revision),
  UNIQUE (platform, place, key)
) STRICT;

CREATE INDEX mailbox_by_age ON mailbox (at_ms);
