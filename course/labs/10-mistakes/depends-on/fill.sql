CREATE TABLE users (email text);
INSERT INTO users VALUES ('ada@example.com');
SELECT pg_sleep(5); -- stands for much more data
