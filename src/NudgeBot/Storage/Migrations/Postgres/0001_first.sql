-- Ids are version 7 UUIDs; "_ms" are milliseconds since 1970 in UTC.

CREATE TABLE chats (
  id uuid NOT NULL PRIMARY KEY,
  platform text NOT NULL,
  place text NOT NULL,
  kind text NOT NULL,
  settings jsonb NOT NULL,
  created_at_ms bigint NOT NULL,
  suspended_reason text,
  suspended_at_ms bigint,
  awaited_command text,
  awaited_context text,
  awaited_until_ms bigint,
  UNIQUE (platform, place)
);

-- Addresses that a chat had before.
CREATE TABLE chat_aliases (
  platform text NOT NULL,
  place text NOT NULL,
  chat_id uuid NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  PRIMARY KEY (platform, place)
);

CREATE INDEX chat_aliases_of_chat ON chat_aliases (chat_id);

CREATE TABLE schedules (
  id uuid NOT NULL PRIMARY KEY,
  chat_id uuid NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  guide text NOT NULL,
  send_times text NOT NULL,
  zone text NOT NULL,
  position integer NOT NULL,
  next_due_ms bigint,
  paused boolean NOT NULL,
  paused_until_ms bigint,
  created_at_ms bigint NOT NULL
);

CREATE INDEX schedules_of_chat ON schedules (chat_id);
CREATE INDEX schedules_due ON schedules (next_due_ms) WHERE next_due_ms IS NOT NULL;

-- The outbox. The platform is the chat's, repeated here for the index that couriers claim by. A schedule's past deliveries
-- outlive it, so schedule_id refers to nothing. A claim is the fence of the lease under which a courier holds the delivery.
CREATE TABLE deliveries (
  id uuid NOT NULL PRIMARY KEY,
  chat_id uuid NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  schedule_id uuid NOT NULL,
  platform text NOT NULL,
  guide text NOT NULL,
  nudge text NOT NULL,
  position integer NOT NULL,
  due_at_ms bigint NOT NULL,
  expires_at_ms bigint NOT NULL,
  not_before_ms bigint NOT NULL,
  state text NOT NULL,
  reason text,
  welcomes_back boolean NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  unsure boolean NOT NULL DEFAULT false,
  claim bigint,
  message_id text,
  settled_at_ms bigint,
  UNIQUE (schedule_id, due_at_ms)
);

CREATE INDEX deliveries_of_chat ON deliveries (chat_id, due_at_ms);
CREATE INDEX deliveries_due ON deliveries (platform, not_before_ms, expires_at_ms) WHERE state = 'due';

-- The highest fence under which a platform's deliveries were ever claimed: an owner that lost its lease claims nothing more.
CREATE TABLE couriers (
  platform text NOT NULL PRIMARY KEY,
  fence bigint NOT NULL
);

CREATE TABLE leases (
  name text NOT NULL PRIMARY KEY,
  owner text,
  fence bigint NOT NULL,
  until_ms bigint NOT NULL
);

-- The payload is erased when the update is handled.
CREATE TABLE inbox (
  platform text NOT NULL,
  id bigint NOT NULL,
  payload text,
  handled_at_ms bigint,
  PRIMARY KEY (platform, id)
);

CREATE INDEX inbox_unhandled ON inbox (platform, id) WHERE handled_at_ms IS NULL;

-- By address, not by chat: a chat that was forgotten is still told so.
CREATE TABLE mailbox (
  platform text NOT NULL,
  place text NOT NULL,
  number bigint NOT NULL,
  revision bigint NOT NULL,
  key uuid NOT NULL,
  content text NOT NULL,
  at_ms bigint NOT NULL,
  PRIMARY KEY (platform, place, number),
  UNIQUE (platform, place, revision),
  UNIQUE (platform, place, key)
);

CREATE INDEX mailbox_by_age ON mailbox (at_ms);
