import type { EmployeeDetail, SalaryReview } from '../../../../generated/types.gen.ts';

export interface Point {
  /** A day, as milliseconds. */
  day: number;
  salary: number;
}

/** What a person earned from which day on: since they were hired, after each decision, and today. */
export function pointsOf({ hiredOn, salary }: EmployeeDetail, reviews: readonly SalaryReview[], today: Date): Point[] {
  const first = reviews[0];
  const points = [
    ...(first ? [{ day: Date.parse(hiredOn), salary: first.oldSalary }] : []),
    ...reviews.map(({ reviewedOn, newSalary }) => ({ day: Date.parse(reviewedOn), salary: newSalary })),
    { day: today.getTime(), salary },
  ];
  // Somebody may have been hired later than their first review says; a line goes forwards only.
  return points.filter(({ day }, index) => index === 0 || day >= (points[index - 1]?.day ?? 0));
}
