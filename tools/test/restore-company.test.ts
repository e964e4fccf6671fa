import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScratchDatabases } from '../../test/support/scratch-databases.ts';
import { load } from '../backup/load.ts';
import { save } from '../backup/save.ts';
import { rowsOf } from './support/database-contents.ts';

// What db/init and migrations put into a new database, and the company has changed since.
let databases: ScratchDatabases;
let company: Client;
let file: string;
const photo = randomUUID();

beforeAll(async () => {
  databases = await ScratchDatabases.start();
  company = await databases.create('theirs', 'company');
  await company.query(`
    UPDATE company SET name = 'Aurora', currency = 'EUR', language = 'es', version = 4;
    UPDATE jobs SET name = 'Technician', label_es = 'Técnica', label_en = NULL, version = 2 WHERE name = 'Engineer';
    INSERT INTO jobs (name, label_es, label_en) VALUES ('Welder', 'Soldadora', 'Welder');
    UPDATE employees SET job = 'Welder', first_name = 'Ana', photo_id = '${photo}'
    WHERE id = (SELECT id FROM employees ORDER BY id LIMIT 1);
    UPDATE employees SET job = 'Technician' WHERE job = 'Consultant';
    DELETE FROM jobs WHERE name = 'Consultant'`);
  file = join(databases.dir, 'company.dump');
  await save(company, file);
});
afterAll(() => databases?.stop());

describe.each(['empty', 'init', 'company'] as const)('restored over a database that is %s', (content) => {
  let restored: Client;

  beforeAll(async () => {
    restored = await databases.create(`over_${content}`, content);
    await load(restored, file, false);
  });

  it('all is as it was: the settings, jobs renamed, added and deleted, and their people', async () => {
    expect(await rowsOf(restored)).toEqual(await rowsOf(company));
    const { rows } = await restored.query('SELECT name, label_es FROM jobs ORDER BY name');
    expect(rows).toEqual([
      { name: 'Analyst', label_es: 'Analista' },
      { name: 'Technician', label_es: 'Técnica' },
      { name: 'Welder', label_es: 'Soldadora' },
    ]);
    expect((await restored.query('SELECT * FROM company')).rows).toEqual([
      { id: 1, name: 'Aurora', currency: 'EUR', language: 'es', version: 4 },
    ]);
  });

  it('who was given another name is still not fictitious, and others are', async () => {
    const { rows } = await restored.query('SELECT first_name, photo_id FROM employees WHERE NOT fictitious');
    expect(rows).toEqual([{ first_name: 'Ana', photo_id: photo }]);
  });

  it('a rename reaches people, and a photo that is taken away is listed for removal, as before', async () => {
    await restored.query(`UPDATE jobs SET name = 'Smith' WHERE name = 'Welder'; UPDATE employees SET photo_id = NULL`);
    const { rows } = await restored.query(`SELECT first_name FROM employees WHERE job = 'Smith'`);
    expect(rows).toEqual([{ first_name: 'Ana' }]);
    expect((await restored.query('SELECT photo_id FROM stale_photos')).rows).toEqual([{ photo_id: photo }]);
  });
});
