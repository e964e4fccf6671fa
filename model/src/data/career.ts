import type { Random } from '../random.ts';
import { type Day, dayOf, isoDate, workday } from './calendar.ts';
import { FIRST_REVIEW, type Job, LAST_REVIEW, SENIORITIES, type Seniority } from './company.ts';
import { decideSalary, startingSalary } from './pay.ts';
import { nextSeniority } from './promotion.ts';

interface Review {
  reviewedOn: Day;
  oldSeniority: Seniority;
  newSeniority: Seniority;
  rating: number;
  oldSalary: number;
  newSalary: number;
}

export interface Career {
  job: Job;
  hiredOn: Day;
  startedAs: Seniority;
  /** After the last review. */
  seniority: Seniority;
  salary: number;
  /** Reviews within the ten years of records, oldest first; earlier ones are not recorded. */
  reviews: Review[];
}

/** Days to the next review: about a year; some are skipped (leave), a few are early. */
function interval(random: Random): number {
  return random.weighted([
    [random.integer(340, 400), 0.9],
    [random.integer(180, 240), 0.05],
    [random.integer(640, 760), 0.05],
  ]);
}

/** Simulates one person's career, without knowing name, gender or age. */
export function liveCareer(job: Job, hiredOn: Day, random: Random): Career {
  const startedAs = random.weighted<Seniority>([
    [SENIORITIES[0], 0.66],
    [SENIORITIES[1], 0.24],
    [SENIORITIES[2], 0.1],
  ]);
  const talent = random.normal(0, 0.6);
  let seniority: Seniority = startedAs;
  let salary = startingSalary(job, seniority, random);
  let levelSince = hiredOn;
  const reviews: Review[] = [];
  for (
    let day = workday(hiredOn + interval(random));
    day <= dayOf(LAST_REVIEW);
    day = workday(day + interval(random))
  ) {
    const rating = Math.min(5, Math.max(1, Math.round(random.normal(3.25 + talent, 0.7))));
    const newSeniority = nextSeniority(seniority, rating, (day - levelSince) / 365.25, random);
    const tenureYears = (day - hiredOn) / 365.25;
    const year = Number(isoDate(day).slice(0, 4));
    const before = { oldSeniority: seniority, newSeniority, rating, oldSalary: salary };
    const newSalary = decideSalary({ job, tenureYears, year, ...before }, random);
    if (day >= dayOf(FIRST_REVIEW)) reviews.push({ reviewedOn: day, ...before, newSalary });
    if (newSeniority !== seniority) levelSince = day;
    seniority = newSeniority;
    salary = newSalary;
  }
  return { job, hiredOn, startedAs, seniority, salary, reviews };
}
