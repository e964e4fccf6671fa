import type { EmployeeDetail, SalaryReview } from '../../../../generated/types.gen.ts';

export interface Point {
  /** A day, in milliseconds. */
  day: number;
  salary: number;
}

/** The salary and the day it began: when hired, after each decision, and today. */
export function pointsOf({ hiredOn, salary }: EmployeeDetail, reviews: readonly SalaryReview[], today: Date): Point[] {
  const first = reviews[0];
  const points = [
    ...(first ? [{ day: Date.parse(hiredOn), salary: first.oldSalary }] : []),
    ...reviews.map(({ reviewedOn, newSalary }) => ({ day: Date.parse(reviewedOn), salary: newSalary })),
    { day: today.getTime(), salary },
  ];
  // Data may say that somebody was hired after their first review; time on the axis only goes forward.
  return points.filter(({ day }, index) => index === 0 || day >= (points[index - 1]?.day ?? 0));
}
