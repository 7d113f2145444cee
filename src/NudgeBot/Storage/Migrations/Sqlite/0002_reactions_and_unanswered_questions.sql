-- What people said of nudges and answers; "about" is the id of the nudge or topic.
CREATE TABLE reactions (
  chat_id BLOB NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (chat_id, kind, about)
) STRICT, WITHOUT ROWID;

-- Nothing here says who asked, and the instant is cut to the day.
CREATE TABLE unanswered_questions (
  id BLOB NOT NULL PRIMARY KEY,
  guide TEXT NOT NULL,
  language TEXT NOT NULL,
  question TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX unanswered_questions_by_age ON unanswered_questions (at_ms);
CREATE INDEX unanswered_questions_of_guide ON unanswered_questions (guide, at_ms);
