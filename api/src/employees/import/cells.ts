import { withoutGuard } from '../../http/csv/write-csv.ts';
import type { ImportField } from './import.schema.ts';
import { plain } from './mapping.ts';

/** Synonyms of our values. */
const WORDS: Partial<Record<ImportField, Record<string, string>>> = {
  job: {
    analyst: 'Analyst',
    analista: 'Analyst',
    consultant: 'Consultant',
    consultor: 'Consultant',
    consultora: 'Consultant',
    engineer: 'Engineer',
    ingeniero: 'Engineer',
    ingeniera: 'Engineer',
  },
  seniority: { junior: 'Junior', semisenior: 'Semi-senior', senior: 'Senior' },
  gender: {
    female: 'female',
    f: 'female',
    mujer: 'female',
    femenino: 'female',
    male: 'male',
    m: 'male',
    hombre: 'male',
    masculino: 'male',
    nonbinary: 'non-binary',
    nobinario: 'non-binary',
    x: 'non-binary',
  },
};

// 45000, $45,000, 45.000, 45 000 or 45000.00: whole dollars with any thousands separator.
const GROUPED = /^\d{1,3}([.,'’\s]\d{3})+([.,]00?)?$/;
const PLAIN = /^\d+([.,]00?)?$/;
const CURRENCY = ['US$', 'USD', '$'];

/** A cell as the employee's schema expects it; invalid text stays, for the schema to report. */
export function readCell(field: ImportField, cell: string): string | number {
  const text = withoutGuard(cell);
  if (field === 'version') return /^\d{1,9}$/.test(text) ? Number(text) : text;
  if (field !== 'salary') return WORDS[field]?.[plain(text)] ?? text;
  const amount = withoutCurrency(text);
  if (!GROUPED.test(amount) && !PLAIN.test(amount)) return text;
  return Number(amount.replace(/[.,]00?$/, '').replace(/\D/g, ''));
}

function withoutCurrency(text: string): string {
  const before = CURRENCY.find((sign) => text.startsWith(sign)) ?? '';
  const rest = text.slice(before.length);
  const after = CURRENCY.find((sign) => rest.endsWith(sign)) ?? '';
  return rest.slice(0, rest.length - after.length).trim();
}
