import { stringify } from 'csv-stringify/sync';
import { Random } from '../random.ts';
import { dayOf, isoDate, workday } from './calendar.ts';
import { type Career, liveCareer } from './career.ts';
import { EMPLOYEES, FIRST_HIRE, JOB_SHARES, LAST_HIRE } from './company.ts';
import { newEmail, PHONES, phoneNumber } from './contact.ts';
import { departmentIds, departmentOf } from './departments.ts';
import { newPerson } from './person.ts';
import { uuidV7 } from './uuid.ts';

/** The columns of the tables in db/init/01-schema.sql, in their order (COPY … HEADER match). */
const EMPLOYEE_COLUMNS =
  'id,first_name,last_name,email,phone,gender,born_on,job,seniority,hired_on,salary,department_id'.split(',');
const REVIEW_COLUMNS = 'id,employee_id,reviewed_on,old_seniority,new_seniority,rating,old_salary,new_salary'.split(',');

type Row = (string | number)[];
const byId = (a: Row, b: Row) => (String(a[0]) < String(b[0]) ? -1 : 1);

/** The company grew: the density of hire dates rises linearly. */
function hireDay(random: Random): number {
  const first = dayOf(FIRST_HIRE);
  return workday(first + Math.floor(Math.sqrt(random.uniform()) * (dayOf(LAST_HIRE) - first)));
}

function reviewRows(career: Career, employeeId: string, random: Random): Row[] {
  return career.reviews.map((review) => [
    uuidV7(review.reviewedOn, random),
    employeeId,
    isoDate(review.reviewedOn),
    review.oldSeniority,
    review.newSeniority,
    review.rating,
    review.oldSalary,
    review.newSalary,
  ]);
}

/**
 * The fictitious company's data, as the CSV files in db/init. Same seed, same bytes. Careers, persons and
 * departments come from separate random streams, so a name never changes a salary.
 */
export function generateData(seed: number): { departments: string; employees: string; reviews: string } {
  const departments = departmentIds(seed);
  const phones = new Random(seed, 'phones').shuffle(Array.from({ length: PHONES }, (_, i) => i));
  const emails = new Set<string>();
  const employees: Row[] = [];
  const reviews: Row[] = [];
  for (let i = 0; i < EMPLOYEES; i++) {
    const careerStream = new Random(seed, `career/${i}`);
    const career = liveCareer(careerStream.weighted(JOB_SHARES), hireDay(careerStream), careerStream);
    const person = newPerson(career.hiredOn, career.startedAs, new Random(seed, `person/${i}`));
    const ids = new Random(seed, `id/${i}`);
    const id = uuidV7(career.hiredOn, ids);
    employees.push([
      id,
      person.firstName,
      person.lastName,
      newEmail(person, emails),
      phoneNumber(phones[i] ?? i),
      person.gender,
      isoDate(person.bornOn),
      career.job,
      career.seniority,
      isoDate(career.hiredOn),
      career.salary,
      departments.get(departmentOf(career.job, new Random(seed, `department/${i}`))) ?? '',
    ]);
    reviews.push(...reviewRows(career, id, ids));
  }
  return {
    departments: stringify([['id', 'name'], ...[...departments].map(([name, id]) => [id, name])]),
    employees: stringify([EMPLOYEE_COLUMNS, ...employees.sort(byId)]),
    reviews: stringify([REVIEW_COLUMNS, ...reviews.sort(byId)]),
  };
}
