import type { TestApi } from './test-api.ts';

/** An employee hired that many days ago. @returns the new id */
export async function insertEmployee(
  { database }: TestApi,
  job: string,
  seniority: string,
  salary: number,
  days: number,
): Promise<string> {
  const { rows } = await database.owner.query(
    `INSERT INTO employees (first_name, last_name, email, phone, gender, born_on, job, seniority, hired_on, salary)
     VALUES ('Golden', 'Row', gen_random_uuid()::text, '', 'female', '1970-01-01', $1, $2,
       (now() AT TIME ZONE 'UTC')::date - $3::int, $4)
     RETURNING id`,
    [job, seniority, days, salary],
  );
  return rows[0].id;
}
