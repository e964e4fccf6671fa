import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { isUniqueViolation } from '../../problems/is-unique-violation.ts';
import { ProblemException } from '../../problems/problem.exception.ts';
import { say } from '../../problems/say.ts';
import { Employee } from '../employee.entity.ts';
import { type Comparison, compareRows } from './compare-rows.ts';
import type { ImportError, ImportReport, ImportRequest } from './import.schema.ts';
import { knownByEmail, write } from './import-store.ts';
import { type Mapping, mappingOf } from './mapping.ts';
import { type ImportRow, readRows } from './read-rows.ts';
import { readTable } from './read-table.ts';

const MOST_ERRORS = 200;
const MOST_SAMPLES = 20;

@Injectable()
export class EmployeesImportService {
  constructor(@InjectRepository(Employee) private readonly employees: Repository<Employee>) {}

  /**
   * Looks at a file, or writes it: all of it or nothing, in one transaction.
   *
   * @throws ProblemException 422 for what is no CSV or has no such column, and for a file with errors that is to be
   * written; 409 when somebody was added meanwhile who is in it too.
   */
  async run({ csv, mapping: asked, apply }: ImportRequest): Promise<ImportReport> {
    const table = await readTable(csv);
    const mapping = mappingOf(table.header, asked);
    const { rows, errors } = await readRows(table, mapping);
    const emails = rows.flatMap(({ values }) => values?.email ?? []);
    const compare = async (manager: EntityManager, lock: boolean) =>
      compareRows(rows, await knownByEmail(manager, emails, lock));
    if (!apply) {
      const comparison = await compare(this.employees.manager, false);
      return report(table.header, mapping, rows, comparison, errors, false);
    }
    try {
      return await this.employees.manager.transaction(async (manager) => {
        const comparison = await compare(manager, true);
        refuse([...errors, ...comparison.errors]);
        await write(manager, comparison);
        return report(table.header, mapping, rows, comparison, errors, true);
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw ProblemException.conflict(addedMeanwhile());
      throw error;
    }
  }
}

function report(
  columns: string[],
  mapping: Mapping,
  rows: ImportRow[],
  { created, changed, kinds, errors: found }: Comparison,
  rowErrors: ImportError[],
  applied: boolean,
): ImportReport {
  const errors = [...rowErrors, ...found].toSorted((a, b) => a.line - b.line);
  const shown = rows.filter(({ line }) => kinds.get(line)?.kind !== 'unchanged').slice(0, MOST_SAMPLES);
  return {
    applied,
    columns,
    mapping,
    rows: rows.length,
    created: created.length,
    changed: changed.length,
    unchanged: [...kinds.values()].filter(({ kind }) => kind === 'unchanged').length,
    errorCount: errors.length,
    errors: errors.slice(0, MOST_ERRORS),
    sample: shown.map(({ line, given }) => ({
      line,
      values: given,
      ...(kinds.get(line) ?? { kind: 'wrong' as const, changes: [] }),
    })),
  };
}

function refuse(errors: ImportError[]): void {
  if (errors.length === 0) return;
  const at = ({ line, field }: ImportError) =>
    say({ en: `line ${line}`, es: `línea ${line}` }) + (field ? `, ${field}` : '');
  throw ProblemException.unprocessable(errors.map((error) => ({ path: at(error), message: error.message })));
}

const addedMeanwhile = () =>
  say({
    en: 'Somebody who is new in this file was added meanwhile. Nothing was written; look at the file again.',
    es: 'Alguien que es nuevo en este archivo se agregó entretanto. No se escribió nada; vuelve a revisar el archivo.',
  });
