-- The company's own data: its employees and their salary reviews. Runs once, on an empty database; the application's tables
-- come from api/src/database/migrations.

-- For search without accents: "nunez" finds "Nuñez".
CREATE EXTENSION unaccent;

-- Names have Spanish collation, whatever the server's locale: here and below.
CREATE TABLE departments (
  id   uuid PRIMARY KEY DEFAULT uuidv7(),
  name text COLLATE "es-x-icu" NOT NULL UNIQUE CHECK (name <> '')
);

-- `name` stands in files, in the API and in what a model learns from; a label is what people read instead, if there is one.
CREATE TABLE jobs (
  id       uuid PRIMARY KEY DEFAULT uuidv7(),
  name     text COLLATE "es-x-icu" NOT NULL UNIQUE CHECK (name <> ''),
  label_es text CHECK (label_es <> ''),
  label_en text CHECK (label_en <> ''),
  version  integer NOT NULL DEFAULT 1
);

CREATE TABLE employees (
  id          uuid    PRIMARY KEY DEFAULT uuidv7(),
  first_name  text    COLLATE "es-x-icu" NOT NULL CHECK (first_name <> ''),
  last_name   text    COLLATE "es-x-icu" NOT NULL CHECK (last_name <> ''),
  email       text    NOT NULL UNIQUE,
  phone       text    NOT NULL,
  gender      text    CHECK (gender IN ('female', 'male', 'non-binary')),          -- reported by group, never a feature
  born_on     date,                                                                -- never a feature; null: not said
  job         text    NOT NULL REFERENCES jobs (name) ON UPDATE CASCADE,
  seniority   text    NOT NULL CHECK (seniority IN ('Junior', 'Semi-senior', 'Senior')),
  hired_on    date    NOT NULL,
  salary      integer NOT NULL CHECK (salary > 0),                                 -- whole units of the company's currency a year
  -- Last, and null in a database of before departments: there a migration adds it. Never a feature.
  department_id uuid  REFERENCES departments (id)
);

-- Lists are sorted by name.
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
