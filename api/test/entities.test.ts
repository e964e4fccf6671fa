import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource, type EntityMetadata } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Table } from '../src/database/table.ts';
import { Employee } from '../src/employees/employee.entity.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

const SRC = join(import.meta.dirname, '../src');
let api: TestApi;
let entities: EntityMetadata[];

beforeAll(async () => {
  api = await startTestApi();
  entities = api.app.get(DataSource).entityMetadatas;
});
afterAll(() => api.close());

describe('an entity is the one definition of its table', () => {
  it('has the columns that the database has, of their types', async () => {
    const { rows } = await api.database.owner.query(
      'SELECT table_name, column_name, data_type FROM information_schema.columns',
    );
    const kept = new Map(rows.map((row) => [`${row.table_name}.${row.column_name}`, row]));
    expect(entities.length).toBeGreaterThanOrEqual(9);
    for (const { tableName, columns } of entities) {
      for (const column of columns.filter(({ isVirtualProperty }) => !isVirtualProperty)) {
        const name = `${tableName}.${column.databaseName}`;
        expect(kept.get(name)?.data_type, name).toBe(api.app.get(DataSource).driver.normalizeType(column));
      }
    }
  });

  it('gives SQL the same rows as its repository', async () => {
    const repository = api.app.get(DataSource).getRepository(Employee);
    const [byRepository] = await repository.find({ order: { id: 'ASC' }, take: 1 });
    const table = new Table(Employee);
    const [bySql] = await repository.query(`SELECT ${table.select()} FROM ${table.name} ORDER BY id LIMIT 1`);
    expect(bySql).toEqual(JSON.parse(JSON.stringify(byRepository)));
    expect(() => table.column('nothing' as never)).toThrow('employees has no column for nothing');
  });

  it('and SQL stands in files named *.sql.ts', async () => {
    const guilty: string[] = [];
    for await (const file of glob('**/*.ts', {
      cwd: SRC,
      exclude: (name) => /^database$|\.(sql|entity|test)\.ts$/.test(name),
    })) {
      const text = await readFile(join(SRC, file), 'utf8');
      if (/\bquery\s*(<[^()]*>)?\(|\b(SELECT|DELETE FROM|INSERT INTO) [a-z*"]/.test(text)) guilty.push(file);
    }
    expect(guilty).toEqual([]);
  });
});
