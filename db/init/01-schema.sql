-- The company's own data, as it was before Aumento came: its people and what was decided about their pay.
-- Runs once, on an empty database. What the application adds afterwards comes from api/src/database/migrations.

-- Search finds "Nuñez" by "nunez".
CREATE EXTENSION unaccent;

-- Names sort as Spanish sorts them, whatever the server's own locale.
CREATE TABLE employees (
  id          uuid    PRIMARY KEY DEFAULT uuidv7(),
  first_name  text    COLLATE "es-x-icu" NOT NULL CHECK (first_name <> ''),
  last_name   text    COLLATE "es-x-icu" NOT NULL CHECK (last_name <> ''),
  email       text    NOT NULL UNIQUE,
  phone       text    NOT NULL,
  gender      text    NOT NULL CHECK (gender IN ('female', 'male', 'non-binary')), -- reported by group, never a feature
  born_on     date    NOT NULL,                                                    -- never a feature
  job         text    NOT NULL CHECK (job IN ('Analyst', 'Consultant', 'Engineer')),
  seniority   text    NOT NULL CHECK (seniority IN ('Junior', 'Semi-senior', 'Senior')),
  hired_on    date    NOT NULL,
  salary      integer NOT NULL CHECK (salary > 0)                                  -- whole US dollars a year
);

-- Lists are read in the order of names.
CREATE INDEX employees_name ON employees (last_name, first_name, id);

CREATE TABLE salary_reviews (
  id            uuid     PRIMARY KEY DEFAULT uuidv7(),
  employee_id   uuid     NOT NULL REFERENCES employees (id) ON DELETE CASCADE,
  reviewed_on   date     NOT NULL,
  old_seniority text     NOT NULL CHECK (old_seniority IN ('Junior', 'Semi-senior', 'Senior')),
  new_seniority text     NOT NULL CHECK (new_seniority IN ('Junior', 'Semi-senior', 'Senior')),
  rating        smallint NOT NULL CHECK (rating BETWEEN 1 AND 5),                  -- performance, 5 is best
  old_salary    integer  NOT NULL CHECK (old_salary > 0),
  new_salary    integer  NOT NULL CHECK (new_salary > 0),
  UNIQUE (employee_id, reviewed_on)
);
