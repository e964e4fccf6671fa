import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../api/src/database/migrations/index.ts';
import { ScratchDatabases } from '../../test/support/scratch-databases.ts';

let databases: ScratchDatabases;

beforeAll(async () => {
  databases = await ScratchDatabases.start();
});
afterAll(() => databases.stop());

const TABLES = ['employees', 'salary_reviews', 'departments'] as const;
const counts = async (client: Client) => {
  const { rows } = await client.query(
    `SELECT ${TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`,
  );
  return rows[0];
};
const NOTHING = { employees: 0, salary_reviews: 0, departments: 0 };
const COMPANY = { employees: 1000, departments: 8 };

describe('AUMENTO_DATA', () => {
  it('none: a new database is empty, and stays so at the next start, without a word about it', async () => {
    const client = await databases.create('empty_one', 'init');
    expect(await databases.migrate('empty_one', { AUMENTO_DATA: 'none' })).toContain('The database is new and empty');
    expect(await counts(client)).toEqual(NOTHING);
    for (const AUMENTO_DATA of ['none', 'fictitious', '']) {
      expect(await databases.migrate('empty_one', { AUMENTO_DATA })).toBe('Database migrated; new migrations: 0.\n');
      expect(await counts(client)).toEqual(NOTHING);
    }
  });

  it.each(['', 'fictitious'])('%j: the fictitious company is there', async (AUMENTO_DATA) => {
    const name = `with_${AUMENTO_DATA || 'nothing_said'}`;
    const client = await databases.create(name, 'init');
    expect(await databases.migrate(name, { AUMENTO_DATA })).not.toContain('empty');
    expect(await counts(client)).toMatchObject(COMPANY);
  });

  it.each([
    ['en', /is for new databases, and this one is not new.+open Settings.+docker compose down -v/],
    ['es', /es para bases de datos nuevas, y esta no lo es.+abre Configuración.+docker compose down -v/],
  ])('none deletes nothing in a database that is not new, and says what does: %s', async (language, said) => {
    const name = `used_${language}`;
    const client = await databases.create(name, 'company');
    const output = await databases.migrate(name, { AUMENTO_DATA: 'none', AUMENTO_LANGUAGE: language });
    expect(output).toMatch(said);
    expect(await counts(client)).toMatchObject(COMPANY);
  });

  it('none takes nobody who is not of the fictitious company', async () => {
    const client = await databases.create('own_data', 'init');
    await client.query(`
      INSERT INTO employees (first_name, last_name, email, phone, job, seniority, hired_on, salary, department_id)
      SELECT 'Ana', 'Núñez', 'ana@company.test', '', 'Analyst', 'Junior', '2020-01-01', 40000, id
      FROM departments WHERE name = 'Data'`);
    await databases.migrate('own_data', { AUMENTO_DATA: 'none' });
    expect(await counts(client)).toEqual({ employees: 1, salary_reviews: 0, departments: 1 });
  });

  it.each(['None', 'NONE', 'nothing', 'empty', 'false', '0', 'none,fictitious'])(
    '%j is refused in both languages, and nothing has happened yet',
    async (AUMENTO_DATA) => {
      const name = `wrong_${AUMENTO_DATA.replaceAll(/\W/g, '_').toLowerCase()}_${AUMENTO_DATA.length}_${/[A-Z]{2}/.test(AUMENTO_DATA)}`;
      const client = await databases.create(name, 'init');
      const allowed = /fictitious.+none/;
      for (const [AUMENTO_LANGUAGE, said] of [
        ['en', `AUMENTO_DATA is "${AUMENTO_DATA}"; allowed: `],
        ['es', `AUMENTO_DATA es "${AUMENTO_DATA}"; se admite: `],
      ] as const) {
        const refused = databases.migrate(name, { AUMENTO_DATA, AUMENTO_LANGUAGE });
        await expect(refused).rejects.toThrow(said);
        await expect(refused).rejects.toThrow(allowed);
      }
      // Corrected, it is a new database still.
      await databases.migrate(name, { AUMENTO_DATA: 'none' });
      expect(await counts(client)).toEqual(NOTHING);
    },
  );
});

describe('a database of before it was known who is fictitious', () => {
  it('marks those with the generator’s domain whom nobody added or renamed, as the audit log tells', async () => {
    const client = await databases.create('older', 'company');
    const first = migrations.findIndex(({ name }) => name === 'Fictitious1796040000000');
    for (const Migration of migrations.slice(first).toReversed()) {
      await new Migration().down(client as never);
      await client.query('DELETE FROM migrations WHERE name = $1', [Migration.name]);
    }
    const { rows } = await client.query('SELECT id FROM employees ORDER BY id LIMIT 5');
    const [renamed, paid, moved, mailed] = rows.map(({ id }) => id);
    await client.query(`UPDATE employees SET email = 'real@company.test' WHERE id = $1`, [mailed]);
    const { rows: added } = await client.query(`
      INSERT INTO employees (first_name, last_name, email, phone, job, seniority, hired_on, salary)
      VALUES ('Ana', 'Núñez', 'added@empresa.example', '', 'Analyst', 'Junior', '2020-01-01', 40000) RETURNING id`);
    const { rows: made } = await client.query(`INSERT INTO departments (name) VALUES ('Made') RETURNING id`);
    for (const [action, id, after] of [
      ['employee-changed', renamed, { firstName: 'Otra' }],
      ['employee-changed', paid, { salary: 1 }],
      ['employee-changed', moved, { department: 'Data' }],
      ['employee-created', added[0].id, {}],
      ['department-created', made[0].id, { name: 'Made' }],
    ]) {
      await client.query(
        `INSERT INTO audit_log (action, actor, address, agent, subject_id, subject, "after")
         VALUES ($1, 'hr@company.test', '', '', $2, '', $3)`,
        [action, id, after],
      );
    }
    // None does not delete here either.
    expect(await databases.migrate('older', { AUMENTO_DATA: 'none' })).toContain('is for new databases');
    const { rows: real } = await client.query('SELECT id FROM employees WHERE NOT fictitious ORDER BY id');
    expect(real.map(({ id }) => id)).toEqual([renamed, mailed, added[0].id].toSorted());
    const { rows: departments } = await client.query('SELECT name FROM departments WHERE fictitious_as IS NULL');
    expect(departments).toEqual([{ name: 'Made' }]);
  });
});
