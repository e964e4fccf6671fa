import type { TestApi } from './test-api.ts';

/** Leaves so many people, so that a training takes seconds. */
export async function keepPeople({ database }: TestApi, count: number): Promise<void> {
  await database.owner.query('DELETE FROM employees WHERE id NOT IN (SELECT id FROM employees ORDER BY id LIMIT $1)', [
    count,
  ]);
}

/** Decides now, for everybody, by a rule that the image's model cannot know: a quarter more, and more by rating. */
export async function decideOtherwise({ database }: TestApi): Promise<void> {
  // One implicit transaction: a worker may look at any time.
  await database.owner.query(`
    DELETE FROM salary_reviews;
    INSERT INTO salary_reviews
      (id, employee_id, reviewed_on, old_seniority, new_seniority, rating, old_salary, new_salary, decided_at, comment)
    SELECT gen_random_uuid(), id, current_date - round, seniority, seniority, rating, salary,
      (salary * 1.25 + 2000 * rating)::int / 100 * 100, now(), ''
    FROM employees CROSS JOIN generate_series(1, 3) round, LATERAL (SELECT 1 + (salary / 100 + round) % 5 AS rating) r`);
}
