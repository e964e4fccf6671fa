import type { EntityManager } from 'typeorm';
import type { Deed } from '../../audit/audit.service.ts';
import type { EmployeeDraft } from '../employee-changes.schema.ts';
import { differences } from '../employee-deeds.ts';
import { fullName } from '../employees.schema.ts';
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

/** Any number, the same in every replica: imports go one after the other, so that none waits for a row of another's. */
const LOCK = 4_201_902;
/** Rows of one statement: more would keep other requests waiting while its parameters are written. */
const BATCH = 1_000;

const KNOWN = `
  SELECT id, version, first_name AS "firstName", last_name AS "lastName", email, phone, gender,
    born_on::text AS "bornOn", job, seniority, hired_on::text AS "hiredOn", salary
  FROM employees WHERE email = ANY($1::text[])`;

// Each column's values go as one array.
const arrays = (first: number) => FIELDS.map((field, index) => `$${index + first}::${COLUMNS[field][1]}[]`).join(', ');
const INSERT = `
  INSERT INTO employees (${columns.join(', ')}) SELECT * FROM unnest(${arrays(1)}) RETURNING id, email`;
const UPDATE = `
  UPDATE employees SET version = version + 1, ${columns.map((column) => `${column} = coalesce(new.${column}, employees.${column})`).join(', ')}
  FROM unnest($1::uuid[], ${arrays(2)}) AS new (new_id, ${columns.join(', ')}) WHERE employees.id = new.new_id`;

/** Who has one of these e-mails. @param lock whether nobody else may change them until the transaction ends */
export async function knownByEmail(manager: EntityManager, emails: string[], lock: boolean) {
  if (lock) await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const known = new Map<string, KnownEmployee>();
  for (const batch of batches(emails)) {
    const found: KnownEmployee[] = await manager.query(`${KNOWN}${lock ? ' ORDER BY id FOR UPDATE' : ''}`, [batch]);
    for (const employee of found) known.set(employee.email, employee);
  }
  return known;
}

/**
 * Writes what a comparison found, in the transaction of `manager`.
 *
 * @param record is told of each person, to be kept in the audit log
 */
export async function write(
  manager: EntityManager,
  { created, changed }: Comparison,
  record: (deeds: Deed[]) => Promise<void>,
): Promise<void> {
  for (const batch of batches(created)) {
    const columnValues = FIELDS.map((field) => batch.map((draft) => draft[field]));
    const added: { id: string; email: string }[] = await manager.query(INSERT, columnValues);
    const ids = new Map(added.map(({ id, email }) => [email, id]));
    await record(
      batch.map((draft) => {
        const { after } = differences({}, draft);
        return { action: 'employee-created', subjectId: ids.get(draft.email), subject: fullName(draft), after };
      }),
    );
  }
  for (const batch of batches(changed)) {
    const columnValues = FIELDS.map((field) => batch.map(({ values }) => values[field] ?? null));
    await manager.query(UPDATE, [batch.map(({ known }) => known.id), ...columnValues]);
    await record(
      batch.map(({ known, values: { version, ...values } }) => {
        const subject = fullName({ ...known, ...values });
        return { action: 'employee-changed', subjectId: known.id, subject, ...differences(known, values) };
      }),
    );
  }
}

function* batches<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
