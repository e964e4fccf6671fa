import type { JobList } from '../../company/job-list.ts';
import { withoutGuard } from '../../http/csv/write-csv.ts';
import type { Gender } from '../seniority.ts';
import { amountIn, whyNoAmount } from './amounts.ts';
import { noDate, otherOrder, serialNumber, twoDigitYear, whichM } from './cell-messages.ts';
import { plain } from './column-names.ts';
import { type DateOrder, dayIn } from './date-order.ts';
import { genderIn, isM } from './genders.ts';
import type { ImportField } from './import.schema.ts';

/** What the rest of the file tells about a cell. */
export interface Ways {
  dateOrder: DateOrder;
  meaningOfM: Gender | undefined;
  /** The company's: ISO 4217 */
  currency: string;
  jobs: JobList;
}

/** Synonyms of our values, with the manifest's labels. A job's are the company's own. */
const WORDS: Partial<Record<ImportField, Record<string, string>>> = {
  seniority: {
    junior: 'Junior',
    jr: 'Junior',
    semisenior: 'Semi-senior',
    ssr: 'Semi-senior',
    senior: 'Senior',
    sr: 'Senior',
  },
};

const TWO_DIGIT_YEAR = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/;
const SERIAL_NUMBER = /^\d{5}([.,]\d+)?$/;

/** A cell as the employee's schema expects it; invalid text stays, for the schema to report. */
export function readCell(field: ImportField, cell: string, ways: Ways): string | number {
  const text = withoutGuard(cell);
  switch (field) {
    case 'job':
      return ways.jobs.find(text) ?? text;
    case 'version':
      return /^\d{1,9}$/.test(text) ? Number(text) : text;
    case 'salary':
      return amountIn(text, ways.currency) ?? text;
    case 'bornOn':
    case 'hiredOn':
      return dayIn(text, ways.dateOrder) ?? text;
    case 'gender':
      return genderIn(text, ways.meaningOfM) ?? text;
    default:
      return WORDS[field]?.[plain(text)] ?? text;
  }
}

/** Why `readCell` could not read a cell; undefined when it could, or the schema's words say it all. */
export function whyUnread(field: ImportField, cell: string, { dateOrder, currency, jobs }: Ways): string | undefined {
  const text = withoutGuard(cell);
  if (field === 'salary') return amountIn(text, currency) === undefined ? whyNoAmount(text, currency) : undefined;
  if (field === 'job') return jobs.find(text) === undefined ? jobs.refusal() : undefined;
  if (field === 'gender') return isM(text) ? whichM() : undefined;
  if (field !== 'bornOn' && field !== 'hiredOn') return undefined;
  if (dayIn(text, dateOrder) !== undefined) return undefined;
  if (TWO_DIGIT_YEAR.test(text)) return twoDigitYear();
  if (SERIAL_NUMBER.test(text)) return serialNumber();
  const other = dateOrder === 'dmy' ? 'mdy' : 'dmy';
  return dayIn(text, other) === undefined ? noDate() : otherOrder(dateOrder);
}
