-- Finds the topics of a group, whose places begin with the group's, whatever the database's collation is.
CREATE INDEX chats_of_place ON chats (platform, place COLLATE "C");
