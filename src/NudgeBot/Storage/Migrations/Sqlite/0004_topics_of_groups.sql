-- Places compare byte by byte here, so the key of platform and place finds the topics of a group, and nothing is needed.
SELECT 1;
