import type { Outcome } from './grade-one.ts';
import type { ClassMessages } from './messages.ts';

/** One student's result. */
export interface Graded {
  student: string;
  outcome: Outcome;
}

export function statusText({ status }: Outcome, t: ClassMessages): string {
  return { graded: t.graded, incomplete: t.incompleteShort, failed: t.failedShort }[status];
}
