-- The fictitious company, written by `npm run model:data`. The path is the one that the Postgres image runs this folder at.
COPY employees FROM '/docker-entrypoint-initdb.d/employees.csv' WITH (FORMAT csv, HEADER match);
COPY salary_reviews FROM '/docker-entrypoint-initdb.d/salary_reviews.csv' WITH (FORMAT csv, HEADER match);
