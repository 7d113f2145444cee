-- What people said of nudges and answers; "about" is the id of the nudge or topic.
CREATE TABLE reactions (
  chat_id uuid NOT NULL REFERENCES chats (id) ON DELETE CASCADE,
  kind text NOT NULL,
  about text NOT NULL,
  at_ms bigint NOT NULL,
  PRIMARY KEY (chat_id, kind, about)
);

-- Nothing here says who asked, and the instant is cut to the day.
CREATE TABLE unanswered_questions (
  id uuid NOT NULL PRIMARY KEY,
  guide text NOT NULL,
  language text NOT NULL,
  question text NOT NULL,
  at_ms bigint NOT NULL
);

CREATE INDEX unanswered_questions_by_age ON unanswered_questions (at_ms);
CREATE INDEX unanswered_questions_of_guide ON unanswered_questions (guide, at_ms);
