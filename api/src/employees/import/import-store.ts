import type { EntityManager } from 'typeorm';
import type { EmployeeDraft } from '../employee-changes.schema.ts';
import type { Comparison, KnownEmployee } from './compare-rows.ts';

/** Each field's column and type. */
const COLUMNS: Record<keyof EmployeeDraft, readonly [column: string, type: string]> = {
  firstName: ['first_name', 'text'],
  lastName: ['last_name', 'text'],
  email: ['email', 'text'],
  phone: ['phone', 'text'],
  gender: ['gender', 'text'],
  bornOn: ['born_on', 'date'],
  job: ['job', 'text'],
  seniority: ['seniority', 'text'],
  hiredOn: ['hired_on', 'date'],
  salary: ['salary', 'integer'],
};
const FIELDS = Object.keys(COLUMNS) as (keyof EmployeeDraft)[];
const columns = FIELDS.map((field) => COLUMNS[field][0]);

const KNOWN = `
  SELECT id, version, first_name AS "firstName", last_name AS "lastName", email, phone, gender,
    born_on::text AS "bornOn", job, seniority, hired_on::text AS "hiredOn", salary
  FROM employees WHERE email = ANY($1::text[])`;

// Each column's values go as one array. In the order of ids, so that two imports at once do not wait for each other.
const arrays = (first: number) => FIELDS.map((field, index) => `$${index + first}::${COLUMNS[field][1]}[]`).join(', ');
const INSERT = `INSERT INTO employees (${columns.join(', ')}) SELECT * FROM unnest(${arrays(1)})`;
const UPDATE = `
  UPDATE employees SET version = version + 1, ${columns.map((column) => `${column} = coalesce(new.${column}, employees.${column})`).join(', ')}
  FROM unnest($1::uuid[], ${arrays(2)}) AS new (new_id, ${columns.join(', ')}) WHERE employees.id = new.new_id`;

/** Who has one of these e-mails. @param lock whether nobody else may change them until the transaction ends */
export async function knownByEmail(manager: EntityManager, emails: string[], lock: boolean) {
  const found: KnownEmployee[] = await manager.query(`${KNOWN} ORDER BY id${lock ? ' FOR UPDATE' : ''}`, [emails]);
  return new Map(found.map((employee) => [employee.email, employee]));
}

/** Writes what a comparison found, in the transaction of `manager`. */
export async function write(manager: EntityManager, { created, changed }: Comparison): Promise<void> {
  if (created.length > 0) {
    await manager.query(
      INSERT,
      FIELDS.map((field) => created.map((draft) => draft[field])),
    );
  }
  if (changed.length > 0) {
    await manager.query(UPDATE, [
      changed.map(({ known }) => known.id),
      ...FIELDS.map((field) => changed.map(({ values }) => values[field] ?? null)),
    ]);
  }
}
