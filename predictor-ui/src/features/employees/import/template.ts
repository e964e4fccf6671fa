import { employeeFieldNames } from '../../../shared/employees/employee-field-names.ts';

type Column = Exclude<keyof (typeof employeeFieldNames)['en'], 'departmentId'>;
type Language = keyof typeof employeeFieldNames;

/** A row that the import takes, but for the job, which is the company's. The department is left out. */
const EXAMPLES: Record<Language, Record<Column, string>> = {
  en: {
    firstName: 'Ana',
    lastName: 'Garcia',
    email: 'ana.garcia@example.com',
    phone: '555 0100',
    gender: 'Female',
    bornOn: '1990-05-31',
    job: '',
    seniority: 'Junior',
    department: '',
    hiredOn: '2019-03-15',
    salary: '45000',
  },
  es: {
    firstName: 'Ana',
    lastName: 'García',
    email: 'ana.garcia@example.com',
    phone: '555 0100',
    gender: 'Mujer',
    bornOn: '31/05/1990',
    job: '',
    seniority: 'Junior',
    department: '',
    hiredOn: '15/03/2019',
    salary: '45000',
  },
};

/** Spreadsheets in Spanish separate by semicolons, and read UTF-8 only behind a byte order mark. */
const FORMS: Record<Language, { separator: string; start: string }> = {
  en: { separator: ',', start: '' },
  es: { separator: ';', start: '\uFEFF' },
};

/** A file to fill in: the columns in this language, and an example. @param job one of the company's */
export function templateCsv(language: Language, job: string): string {
  const { separator, start } = FORMS[language];
  const example = { ...EXAMPLES[language], job };
  const columns = Object.keys(example) as Column[];
  const header = columns.map((column) => employeeFieldNames[language][column]);
  const rows = [header, columns.map((column) => example[column])];
  return `${start}${rows.map((row) => `${row.join(separator)}\r\n`).join('')}`;
}
